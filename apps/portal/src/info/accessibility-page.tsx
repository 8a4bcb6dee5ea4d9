import {
  defineTexts,
  EmailLink,
  OuterLink,
  PageBody,
  PageHeading,
  Paragraph,
  PhoneLink,
  Section,
  useSession,
  useTexts,
} from '@farled/ui';

const texts = defineTexts(
  {
    title: 'Tillgänglighet',
    lead: 'Alla ska kunna använda kommunens e-tjänster. Här berättar vi hur väl vi lever upp till det.',
    how: 'Så tillgängliga är e-tjänsterna',
    howText:
      'Sidorna är byggda för att följa WCAG 2.2 nivå AA och lagen om tillgänglighet till digital offentlig service (2018:1937). Vi granskar varje sida automatiskt och med tangentbord. Granskning med skärmläsare av oberoende part är inte gjord än.',
    known: 'Det här vet vi inte fungerar fullt ut',
    knownText: 'Dokument som andra har laddat upp, till exempel inskannade intyg, kan sakna text som går att läsa upp.',
    tell: 'Hittar du ett hinder?',
    tellText: 'Berätta för oss, så rättar vi det eller hjälper dig på annat sätt. Vi svarar inom en vecka.',
    authority: 'Är du inte nöjd med vårt svar kan du anmäla till Myndigheten för digital förvaltning (Digg).',
    authorityLink: 'Anmäl till Digg',
  },
  {
    title: 'Accessibility',
    lead: 'Everybody should be able to use the municipality’s e-services. This is how well we live up to that.',
    how: 'How accessible the e-services are',
    howText:
      'The pages are built to meet WCAG 2.2 level AA and the Swedish Act on access to digital public services (2018:1937). We check each page automatically and with a keyboard. An independent review with screen readers has not been made yet.',
    known: 'What we know does not fully work',
    knownText:
      'Documents that others have uploaded, such as scanned certificates, may lack text that can be read aloud.',
    tell: 'Have you found an obstacle?',
    tellText: 'Tell us, and we will remove it or help you in another way. We answer within a week.',
    authority:
      'If you are not satisfied with our answer, you can report it to the Agency for Digital Government (Digg).',
    authorityLink: 'Report to Digg',
  },
);

/** The accessibility statement that the law asks for (2018:1937, 12–13 §§). */
export function AccessibilityPage() {
  const t = useTexts(texts);
  const { municipality } = useSession();
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph lead>{t.lead}</Paragraph>
      <Section title={t.how}>
        <Paragraph>{t.howText}</Paragraph>
      </Section>
      <Section title={t.known}>
        <Paragraph>{t.knownText}</Paragraph>
      </Section>
      <Section title={t.tell}>
        <Paragraph>{t.tellText}</Paragraph>
        <p className="app-contact">
          {municipality.phone && <PhoneLink phone={municipality.phone} />}
          {municipality.email && <EmailLink email={municipality.email} />}
        </p>
        <Paragraph>
          {t.authority} <OuterLink href="https://www.digg.se/tdosanmalan">{t.authorityLink}</OuterLink>
        </Paragraph>
      </Section>
    </PageBody>
  );
}
