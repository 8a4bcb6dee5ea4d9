import { defineTexts, PageBody, PageHeading, Paragraph, Section, TextLink, useTexts } from '@farled/ui';
import { paths } from '../paths';

const texts = defineTexts(
  {
    title: 'Personuppgifter',
    lead: 'Vi använder dina uppgifter för att sköta ditt ärende, och inte till något annat.',
    what: 'Vad vi hämtar och sparar',
    whatText:
      'När du loggar in hämtar vi namn, adress och vilka barn du är vårdnadshavare för från folkbokföringen. Det du skriver i en ansökan sparas hos kommunen. Utkast som du inte skickar tas bort automatiskt. När du använder BankID får BankID veta din nätverksadress och vilken webbläsare det är, genom en kaka som inte säger något annat om dig. Vilket språk du har valt står i en egen kaka.',
    public: 'Offentlighet och sekretess',
    publicText:
      'En ansökan till kommunen är en allmän handling. Innan någon får läsa den prövar vi om uppgifterna omfattas av sekretess.',
    rights: 'Dina rättigheter',
    rightsText:
      'Du kan se vem som har läst dina uppgifter, begära ett utdrag och få fel rättade. Kontakta oss, eller Integritetsskyddsmyndigheten om du är missnöjd.',
    log: 'Vem har läst mina uppgifter?',
  },
  {
    title: 'Personal data',
    lead: 'We use your details to handle your case, and for nothing else.',
    what: 'What we fetch and keep',
    whatText:
      'When you log in, we fetch your name, address and the children in your custody from the population register. What you write in an application is kept by the municipality. Drafts that you do not send are removed automatically. When you use BankID, BankID is told your network address and which browser it is, by a cookie that says nothing else about you. The language you have chosen is kept in a cookie of its own.',
    public: 'Public access and secrecy',
    publicText:
      'An application to the municipality is an official document. Before anybody may read it, we examine whether its contents are covered by secrecy.',
    rights: 'Your rights',
    rightsText:
      'You can see who has read your details, ask for a copy and have errors corrected. Contact us, or the Swedish Authority for Privacy Protection if you are not satisfied.',
    log: 'Who has read my details?',
  },
);

/** How the municipality uses personal data (GDPR articles 13 and 15). */
export function PrivacyPage() {
  const t = useTexts(texts);
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph lead>{t.lead}</Paragraph>
      <Section title={t.what}>
        <Paragraph>{t.whatText}</Paragraph>
      </Section>
      <Section title={t.public}>
        <Paragraph>{t.publicText}</Paragraph>
      </Section>
      <Section title={t.rights}>
        <Paragraph>{t.rightsText}</Paragraph>
        <p>
          <TextLink to={paths.details}>{t.log}</TextLink>
        </p>
      </Section>
    </PageBody>
  );
}
