import type { ServicePage as Service } from '@farled/api-client';
import { EmailLink, OuterLink, PhoneLink, Section, SummaryList, useLanguage, useTexts } from '@farled/ui';
import type { ReactNode } from 'react';
import { downloads } from '../paths';
import { serviceTexts } from './service.texts';

/** By telephone, on paper or on a visit: for whoever cannot or will not use the e-service. */
export function OtherWays({ service }: { service: Service }) {
  const t = useTexts(serviceTexts);
  const [language] = useLanguage();
  const { responsible, channels, visit, slug } = service;
  const textOf = (kind: string) => channels.find((channel) => channel.kind === kind)?.text;
  const way = (key: string, label: string, how: ReactNode) => ({
    key,
    label,
    value: <Way text={textOf(key)}>{how}</Way>,
  });
  const paper = (
    <OuterLink href={downloads.paperForm(slug, language)} download>
      {t.paperForm}
    </OuterLink>
  );
  return (
    <Section title={t.other}>
      <SummaryList
        items={[
          way('phone', t.byPhone, <PhoneLink phone={responsible.phone} />),
          way('email', t.byEmail, <EmailLink email={responsible.email} />),
          ...(textOf('paper') ? [way('paper', t.onPaper, paper)] : []),
          ...(visit ? [way('visit', t.byVisit, <Place {...visit} />)] : []),
        ]}
      />
    </Section>
  );
}

function Way({ text, children }: { text: string | undefined; children: ReactNode }) {
  return (
    <>
      {text && <p>{text}</p>}
      <p className="app-contact">{children}</p>
    </>
  );
}

function Place({ address, hours }: { address: string; hours: string }) {
  return (
    <span>
      {address}
      <br />
      {hours}
    </span>
  );
}
