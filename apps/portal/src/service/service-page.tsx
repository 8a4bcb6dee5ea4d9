import type { ServicePage as Service } from '@farled/api-client';
import {
  Alert,
  ButtonLink,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  PhoneLink,
  Section,
  StepLine,
  SummaryList,
  TextLink,
  useFormat,
  useRead,
  useSession,
  useTexts,
} from '@farled/ui';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { Announcements } from '../notice/announcements';
import { paths } from '../paths';
import { recent } from '../start/recent';
import { FavouriteButton } from './favourite-button';
import { OtherWays } from './other-ways';
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
  const { loggedIn } = useSession();
  useEffect(() => recent.add(service.slug), [service.slug]);
  return (
    <>
      <PageHeading>{service.title}</PageHeading>
      {loggedIn?.kind === 'resident' && <FavouriteButton slug={service.slug} />}
      <Announcements about={service.slug} />
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
      <Caution service={service} />
      <Begin service={service} />
      <OtherWays service={service} />
    </>
  );
}

/** What some have to know before they begin; nobody where one need not say who one is. */
function Caution({ service }: { service: Service }) {
  const isForeign = useIsForeign();
  if (service.withoutLogin) return null;
  return isForeign ? <Foreign service={service} /> : <Protected service={service} />;
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
  const { responsible, medianDays, decided } = service;
  const hours = useOpenWhen(service);
  const owner = [responsible.person, responsible.department, responsible.committee].filter(Boolean).join('\n');
  const items = [
    { key: 'cost', label: t.cost, value: service.cost },
    { key: 'answer', label: t.answer, value: service.answerWithin },
    ...(medianDays === null ? [] : [{ key: 'median', label: t.median, value: t.medianDays(medianDays, decided) }]),
    ...(hours ? [{ key: 'window', label: t.openWhen, value: hours }] : []),
    { key: 'responsible', label: t.responsible, value: owner },
    { key: 'law', label: t.law, value: service.legalBasis },
  ];
  return (
    <Section title={t.facts}>
      <SummaryList items={items} />
    </Section>
  );
}

/** When it takes applications; undefined when always. */
function useOpenWhen({ window }: Service): string | undefined {
  const t = useTexts(serviceTexts);
  const format = useFormat();
  if (!window) return undefined;
  const { opens, closes, hours } = window;
  const lines = [
    opens && t.opensOn(format.dayTime(opens)),
    closes && t.closesOn(format.dayTime(closes)),
    hours && (hours.workingDays ? t.workingHours(hours.from, hours.to) : t.hours(hours.from, hours.to)),
  ];
  return lines.filter(Boolean).join('\n');
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
  const format = useFormat();
  const isForeign = useIsForeign();
  if (isForeign && service.needsPersonalNumber) return null;
  if (!service.open) {
    return (
      <div className="fl-section">
        <Alert tone="warning" title={t.closedTitle}>
          {service.closedReason && <p>{service.closedReason}</p>}
          <p>
            {service.opensAt && t.opensOn(format.dayTime(service.opensAt))} {t.draftsKept}
          </p>
        </Alert>
      </div>
    );
  }
  if (service.withoutLogin) return <BeginFreely slug={service.slug} />;
  return (
    <div className="fl-section app-begin">
      <ButtonLink to={paths.apply(service.slug)}>{t.start}</ButtonLink>
      <p className="fl-quiet">{t.login}</p>
    </div>
  );
}

/** It may be sent by anybody: with or without login. */
function BeginFreely({ slug }: { slug: string }) {
  const t = useTexts(serviceTexts);
  return (
    <div className="fl-section app-begin">
      <div className="fl-actions">
        <ButtonLink to={paths.report(slug)}>{t.startWithout}</ButtonLink>
        <ButtonLink variant="secondary" to={paths.apply(slug)}>
          {t.startLogin}
        </ButtonLink>
      </div>
      <p className="fl-quiet">{t.withoutLogin}</p>
      <p>
        <TextLink to={paths.follow}>{t.followCode}</TextLink>
      </p>
    </div>
  );
}
