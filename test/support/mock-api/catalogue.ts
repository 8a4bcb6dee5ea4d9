import type { AccessibilityStatement, Announcement, ServicePage, ServiceSummary } from '@farled/api-client';

/** The e-service as GET /api/services/:slug shows it, in both languages. */
export const service = (language: string): ServicePage => ({
  slug: 'ansok-forskola',
  version: 1,
  eLegitimationLevel: 3,
  needsPersonalNumber: true,
  withoutLogin: false,
  open: true,
  medianDays: 6,
  decided: 37,
  visit: { address: 'Medborgarkontoret, Storgatan 1', hours: language === 'sv' ? 'Vardagar 9–16' : 'Weekdays 9–16' },
  window: null,
  ...themesOf(language),
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
    person: 'Peter Processägare',
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

const word = (language: string, sv: string, en: string) => (language === 'sv' ? sv : en);

function themesOf(language: string) {
  return {
    subjects: [{ code: 'education', name: word(language, 'Förskola och skola', 'Preschool and school') }],
    lifeEvents: [{ code: 'having-a-child', name: word(language, 'Få barn', 'Having a child') }],
    audiences: [{ code: 'private', name: word(language, 'Privatperson', 'Private person') }],
  };
}

/** What is announced: one disturbance now, and one thing to come. */
export const announcements = (language: string): Announcement[] => [
  {
    id: 'announcement-1',
    kind: 'disturbance',
    title: word(language, 'BankID svarar långsamt', 'BankID answers slowly'),
    text: word(language, 'Vänta en stund om inloggningen dröjer.', 'Wait a moment if the login takes long.'),
    services: [],
    closesServices: false,
    isOngoing: true,
    startsAt: '2027-03-02T07:00:00.000Z',
    endsAt: null,
  },
  {
    id: 'announcement-2',
    kind: 'maintenance',
    title: word(language, 'Stängt för underhåll', 'Closed for maintenance'),
    text: word(language, 'Det du har börjat på finns kvar.', 'What you have begun is kept.'),
    services: ['ansok-forskola'],
    closesServices: true,
    isOngoing: false,
    startsAt: '2027-03-06T19:00:00.000Z',
    endsAt: '2027-03-07T05:00:00.000Z',
  },
];

/** The services of the start page. */
export function services(language: string, query: string): ServiceSummary[] {
  const { slug, title, summary, open } = service(language);
  const all: ServiceSummary[] = [
    { slug, title, summary, open, ...themesOf(language) },
    {
      slug: 'felanmal-gata',
      title: language === 'sv' ? 'Anmäl fel på gata eller park' : 'Report a fault in a street or park',
      summary:
        language === 'sv' ? 'Hål i vägen, trasig lampa eller nedskräpning.' : 'Potholes, broken lamps or litter.',
      open: false,
      closedReason: 'Öppnar i vår.',
      opensAt: '2027-04-01T04:00:00.000Z',
      subjects: [{ code: 'traffic', name: word(language, 'Trafik och gator', 'Traffic and streets') }],
      lifeEvents: [],
      audiences: [
        { code: 'private', name: word(language, 'Privatperson', 'Private person') },
        { code: 'company', name: word(language, 'Företag', 'Company') },
      ],
    },
  ];
  return all.filter((one) => `${one.title} ${one.summary}`.toLowerCase().includes(query.toLowerCase()));
}

/** The accessibility statement. */
export const statement = (language: string): AccessibilityStatement => ({
  status: 'partial',
  assessedOn: '2027-02-01',
  updatedOn: '2027-02-03',
  method: word(language, 'Vi har granskat själva.', 'We have assessed it ourselves.'),
  answerWithinDays: 5,
  shortcomings: [
    {
      what: word(language, 'Inskannade intyg kan sakna text.', 'Scanned certificates may lack text.'),
      criteria: ['1.1.1'],
      reason: 'not-compliant',
      why: null,
      instead: word(language, 'Be oss om en annan form.', 'Ask us for another form.'),
      fixedBy: '2027-06-30',
    },
  ],
});
