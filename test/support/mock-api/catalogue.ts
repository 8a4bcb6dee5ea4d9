import type { ServicePage, ServiceSummary } from '@farled/api-client';

/** The e-service as GET /api/services/:slug shows it, in both languages. */
export const service = (language: string): ServicePage => ({
  slug: 'ansok-forskola',
  version: 1,
  eLegitimationLevel: 3,
  needsPersonalNumber: true,
  open: true,
  medianDays: 6,
  legalBasis: language === 'sv' ? 'Skollagen (2010:800) 8 kap.' : 'The Education Act (2010:800), chapter 8',
  ...(language === 'sv' ? swedish : english),
});

const swedish = {
  title: 'Ansök om förskoleplats',
  summary: 'Ansök om plats i förskola eller pedagogisk omsorg för barn mellan 1 och 5 år.',
  intro: 'Här ansöker du om plats i förskola för ditt barn. Du får ett erbjudande inom fyra månader.',
  youNeed: ['BankID', 'Datum då barnet ska börja', 'Intyg från arbetsgivare eller skola, om du vill bifoga det'],
  steps: [
    { id: 'apply', title: 'Du ansöker', text: 'Det tar ungefär tio minuter. Du kan spara och fortsätta senare.' },
    {
      id: 'review',
      title: 'Vi läser din ansökan',
      text: 'En handläggare kontrollerar uppgifterna och frågar om något saknas.',
    },
    { id: 'decision', title: 'Du får besked', text: 'Beslutet kommer hit till Mina ärenden, och du får en avisering.' },
    { id: 'place', title: 'Barnet får en plats', text: 'Förskolan hör av sig om inskolning.' },
  ],
  cost: 'Ansökan är gratis. Avgiften för platsen beror på hushållets inkomst.',
  answerWithin: '10 arbetsdagar',
  responsible: {
    department: 'Barn och utbildning',
    committee: 'Barn- och utbildningsnämnden',
    phone: '0123-45 60 00',
    email: 'forskola@exempelkoping.example',
  },
  channels: [
    { kind: 'web', text: 'Ansök här på webben.' },
    { kind: 'phone', text: 'Ringa oss vardagar 8–16, så fyller vi i ansökan tillsammans.' },
    { kind: 'paper', text: 'Hämta en blankett i medborgarkontoret, Storgatan 1.' },
  ],
};

const english = {
  ...swedish,
  title: 'Apply for a preschool place',
  summary: 'Apply for a place in preschool or family day care for children aged 1 to 5.',
  intro: 'Apply here for a preschool place for your child. You get an offer within four months.',
  youNeed: [
    'BankID',
    'The day your child is to start',
    'A certificate from your employer or school, if you want to attach one',
  ],
  steps: [
    { id: 'apply', title: 'You apply', text: 'It takes about ten minutes. You can save and continue later.' },
    {
      id: 'review',
      title: 'We read your application',
      text: 'A case officer checks the details and asks if something is missing.',
    },
    { id: 'decision', title: 'You get a decision', text: 'The decision comes to My cases, and we send you a notice.' },
    { id: 'place', title: 'Your child gets a place', text: 'The preschool contacts you about settling in.' },
  ],
  cost: 'Applying is free. The fee for the place depends on the income of your household.',
  answerWithin: '10 working days',
  responsible: {
    ...swedish.responsible,
    department: 'Children and education',
    committee: 'Children and Education Board',
  },
  channels: [
    { kind: 'web', text: 'Apply here on the web.' },
    { kind: 'phone', text: 'Call us on weekdays 8–16, and we fill in the application together.' },
    { kind: 'paper', text: 'Get a form at the citizens’ office, Storgatan 1.' },
  ],
};

const SWEDISH_THEMES = { subjects: ['Förskola och skola'], lifeEvents: ['Få barn'] };
const ENGLISH_THEMES = { subjects: ['Preschool and school'], lifeEvents: ['Having a child'] };

/** The services of the start page. */
export function services(language: string, query: string): ServiceSummary[] {
  const { slug, title, summary, open } = service(language);
  const all: ServiceSummary[] = [
    { slug, title, summary, open, ...(language === 'sv' ? SWEDISH_THEMES : ENGLISH_THEMES) },
    {
      slug: 'felanmal-gata',
      title: language === 'sv' ? 'Anmäl fel på gata eller park' : 'Report a fault in a street or park',
      summary:
        language === 'sv' ? 'Hål i vägen, trasig lampa eller nedskräpning.' : 'Potholes, broken lamps or litter.',
      open: false,
      closedReason: 'Öppnar i vår.',
      subjects: [language === 'sv' ? 'Trafik och gator' : 'Traffic and streets'],
      lifeEvents: [],
    },
  ];
  return all.filter((one) => `${one.title} ${one.summary}`.toLowerCase().includes(query.toLowerCase()));
}
