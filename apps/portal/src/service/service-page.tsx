import type { ServicePage as Service } from '@farled/api-client';
import {
  Alert,
  ButtonLink,
  EmailLink,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  PhoneLink,
  Section,
  StepLine,
  SummaryList,
  useRead,
  useSession,
  useTexts,
} from '@farled/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { serviceTexts } from './service.texts';

/** What an e-service is for, what one needs and how it goes, before one logs in. */
export function ServicePage() {
  const { slug = '' } = useParams();
  const service = useRead('GET /api/services/{slug}', { path: { slug } });
  return (
    <PageBody>
      <LoadedPage query={service}>{(data) => <About service={data} />}</LoadedPage>
    </PageBody>
  );
}

function About({ service }: { service: Service }) {
  const t = useTexts(serviceTexts);
  const isForeign = useIsForeign();
  return (
    <>
      <PageHeading>{service.title}</PageHeading>
      <Paragraph lead>{service.intro || service.summary}</Paragraph>
      <YouNeed service={service} />
      <Section title={t.how}>
        <StepLine
          steps={service.steps.map((step) => ({
            id: step.id,
            title: step.title,
            state: 'plain',
            text: step.text ? <p>{step.text}</p> : undefined,
          }))}
        />
      </Section>
      <Facts service={service} />
      {isForeign ? <Foreign service={service} /> : <Protected service={service} />}
      <Begin service={service} />
      <OtherWays service={service} />
    </>
  );
}

/** Logged in with the e-legitimation of another country alone: no Swedish number, no BankID. */
function useIsForeign(): boolean {
  const { loggedIn } = useSession();
  return loggedIn?.kind === 'resident' && loggedIn.hasPersonalNumber === false;
}

function YouNeed({ service: { youNeed, needsPersonalNumber } }: { service: Service }) {
  const t = useTexts(serviceTexts);
  const things = needsPersonalNumber ? [...youNeed, t.needNumber] : youNeed;
  if (things.length === 0) return null;
  return (
    <Section title={t.youNeed}>
      <ul className="ds-list">
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Said before she begins: whether she can use it at all, and how it goes for her. */
function Foreign({ service: { needsPersonalNumber, responsible } }: { service: Service }) {
  const t = useTexts(serviceTexts);
  return (
    <div className="fl-section">
      <Alert tone={needsPersonalNumber ? 'warning' : 'info'} title={needsPersonalNumber ? t.notForeign : t.foreign}>
        <p>{needsPersonalNumber ? t.notForeignText : t.foreignText}</p>
        {needsPersonalNumber && (
          <p className="app-phone">
            <PhoneLink phone={responsible.phone} />
          </p>
        )}
      </Alert>
    </div>
  );
}

function Facts({ service }: { service: Service }) {
  const t = useTexts(serviceTexts);
  const { responsible, medianDays } = service;
  const items = [
    { key: 'cost', label: t.cost, value: service.cost },
    { key: 'answer', label: t.answer, value: service.answerWithin },
    ...(medianDays === null ? [] : [{ key: 'median', label: t.median, value: t.medianDays(medianDays) }]),
    { key: 'responsible', label: t.responsible, value: `${responsible.department}\n${responsible.committee}` },
    { key: 'law', label: t.law, value: service.legalBasis },
  ];
  return (
    <Section title={t.facts}>
      <SummaryList items={items} />
    </Section>
  );
}

/** Told to everybody, since the page knows nobody; to a protected person who is logged in before anything else. */
function Protected({ service }: { service: Service }) {
  const t = useTexts(serviceTexts);
  const { loggedIn } = useSession();
  const { phone } = service.responsible;
  if (loggedIn?.kind !== 'resident' || !loggedIn.protected) {
    return (
      <Section title={t.protectedQuestion}>
        <Paragraph>{t.protectedText}</Paragraph>
        <p className="app-contact">
          <PhoneLink phone={phone} />
        </p>
      </Section>
    );
  }
  return (
    <div className="fl-section">
      <Alert tone="warning" title={t.callUs}>
        <p>{t.protectedText}</p>
        <p className="app-phone">
          <PhoneLink phone={phone} />
        </p>
      </Alert>
    </div>
  );
}

function Begin({ service }: { service: Service }) {
  const t = useTexts(serviceTexts);
  const isForeign = useIsForeign();
  if (isForeign && service.needsPersonalNumber) return null;
  if (!service.open) {
    return (
      <div className="fl-section">
        <Alert tone="warning" title={t.closedTitle}>
          {service.closedReason && <p>{service.closedReason}</p>}
        </Alert>
      </div>
    );
  }
  return (
    <div className="fl-section app-begin">
      <ButtonLink to={paths.apply(service.slug)}>{t.start}</ButtonLink>
      <p className="fl-quiet">{t.login}</p>
    </div>
  );
}

function OtherWays({ service }: { service: Service }) {
  const t = useTexts(serviceTexts);
  const { responsible, channels } = service;
  const others = channels.filter((channel) => channel.kind !== 'web');
  return (
    <Section title={others.length > 0 ? t.other : t.question}>
      <ul className="ds-list">
        {others.map((channel) => (
          <li key={channel.kind}>{channel.text}</li>
        ))}
      </ul>
      <p className="app-contact">
        <PhoneLink phone={responsible.phone} />
        <EmailLink email={responsible.email} />
      </p>
    </Section>
  );
}
