import type { Me } from '@farled/api-client';
import {
  Loaded,
  PageBody,
  PageHeading,
  Paragraph,
  PhoneLink,
  Section,
  SummaryList,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { AccessLog } from './access-log';
import { ContactForm } from './contact-form';
import { detailsTexts } from './details.texts';

const REGISTER = 'population-register';

/** What the municipality knows about the resident, how to reach them, and who has read it. */
export function DetailsPage() {
  const t = useTexts(detailsTexts);
  const me = useRead('GET /api/me', {});
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Loaded query={me}>
        {(data) => (
          <>
            <Section title={t.who}>{data.protection === 'none' ? <Known me={data} /> : <Hidden me={data} />}</Section>
            <Section title={t.contact}>
              <Paragraph>{t.contactLead}</Paragraph>
              <ContactForm contact={data.contact} />
            </Section>
          </>
        )}
      </Loaded>
      <AccessLog />
    </PageBody>
  );
}

function Known({ me }: { me: Me }) {
  const t = useTexts(detailsTexts);
  const format = useFormat();
  const address = me.address ? `${me.address.street}\n${me.address.postalCode} ${me.address.city}` : '–';
  return (
    <>
      <SummaryList
        items={[
          { key: 'name', label: t.name, value: me.name ?? '–' },
          { key: 'address', label: t.address, value: address },
        ]}
      />
      {me.source && (
        <p className="fl-quiet fl-small">
          {t.source(me.source.name === REGISTER ? t.register : me.source.name, format.day(me.source.at))}
        </p>
      )}
    </>
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
