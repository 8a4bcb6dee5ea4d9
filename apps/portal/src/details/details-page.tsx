import type { Me } from '@farled/api-client';
import {
  Loaded,
  PageBody,
  PageHeading,
  Paragraph,
  PhoneLink,
  Section,
  useRead,
  useSession,
  useTexts,
} from '@farled/ui';
import { OwnApps } from '../apps/own-apps';
import { MandateGlance } from '../mandate/mandate-glance';
import { AccessLog } from './access-log';
import { CompanyContact } from './company-contact';
import { ConfirmContact } from './confirm-contact';
import { ContactForm } from './contact-form';
import { DataExport } from './data-export';
import { detailsTexts } from './details.texts';
import { DetailsIndex } from './details-index';
import { KnownSections } from './known-sections';
import { Rectifications } from './rectifications';

/** What the municipality knows about the resident, how to reach them, and who has read it. */
export function DetailsPage() {
  const t = useTexts(detailsTexts);
  const me = useRead('GET /api/me', {});
  const { loggedIn } = useSession();
  const isOrganisation = loggedIn?.acting?.party.kind === 'organisation';
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Loaded query={me}>
        {(data) => (
          <>
            <DetailsIndex mayRectify={data.protection === 'none'} />
            <Section id="known" title={t.who}>
              <Who me={data} />
            </Section>
            {data.protection === 'none' && <Rectifications />}
            <Section id="contact" title={t.contact}>
              <Paragraph>{t.contactLead}</Paragraph>
              <ContactForm of="self" contact={data.contact} hasMailbox={data.hasPersonalNumber} />
              {data.contact && <ConfirmContact of="self" contact={data.contact} />}
            </Section>
            {isOrganisation && <CompanyContact />}
          </>
        )}
      </Loaded>
      <MandateGlance />
      <OwnApps />
      <AccessLog />
      <DataExport />
    </PageBody>
  );
}

function Who({ me }: { me: Me }) {
  if (!me.hasPersonalNumber) return <Foreign />;
  return me.protection === 'none' ? <KnownSections /> : <Hidden me={me} />;
}

/** Known by a foreign e-legitimation alone: what she may do here, and what not. */
function Foreign() {
  const t = useTexts(detailsTexts);
  return (
    <div className="app-panel fl-flow">
      <Paragraph>{t.foreign}</Paragraph>
      <ul className="ds-list">
        {t.foreignCan.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Paragraph>{t.foreignCannot}</Paragraph>
    </div>
  );
}

function Hidden({ me }: { me: Me }) {
  const t = useTexts(detailsTexts);
  return (
    <div className="app-panel fl-flow">
      <Paragraph>{t.hidden}</Paragraph>
      {me.phoneRoute && (
        <>
          <Paragraph>{me.phoneRoute.text}</Paragraph>
          <Paragraph className="app-phone">
            <PhoneLink phone={me.phoneRoute.phone} />
          </Paragraph>
        </>
      )}
    </div>
  );
}
