import type { CasePage } from '@farled/api-client';

/** Which moment of a case the mock shows. */
export type CaseMoment = 'received' | 'written' | 'supplement' | 'decided' | 'rejected' | 'withdrawn';

const at = (day: string, time = '09:05') => `${day}T${time}:00.000Z`;
const FIRST = {
  id: 'apply',
  title: 'Du ansöker',
  text: 'Ansökan är inskickad.',
  state: 'done' as const,
  at: at('2027-03-01'),
  backTo: null,
};

const steps = (current: number): CasePage['steps'] => [
  FIRST,
  ...[
    {
      id: 'review',
      title: 'Vi läser din ansökan',
      text: 'En handläggare kontrollerar uppgifterna och frågar om något saknas.',
    },
    { id: 'decision', title: 'Du får besked', text: 'Beslutet visas här, och du får en avisering.' },
    { id: 'place', title: 'Barnet får en plats', text: 'Förskolan hör av sig om inskolning.' },
  ].map((step, index) => ({
    ...step,
    state:
      index + 1 < current ? ('done' as const) : index + 1 === current ? ('current' as const) : ('upcoming' as const),
    at: index + 1 < current ? at(`2027-03-0${index + 3}`) : null,
    backTo: null,
  })),
];

/** A step beside the way, where the case may still come. */
const withSupplement = (way: CasePage['steps']): CasePage['steps'] => [
  ...way.slice(0, 2),
  {
    id: 'supplement',
    title: 'Du svarar på frågor',
    text: 'Bara om något saknas i ansökan.',
    state: 'possible',
    at: null,
    backTo: 'Vi läser din ansökan',
  },
  ...way.slice(2),
];

const base: CasePage = {
  id: 'case-1',
  diaryNumber: 'BUN 2027/000123',
  service: { slug: 'ansok-forskola', title: 'Ansök om förskoleplats' },
  receivedAt: at('2027-03-01', '13:05'),
  status: {
    code: 'review',
    sentence: 'Handläggaren läser din ansökan. Besked senast 15 mars 2027.',
    nextDate: '2027-03-15',
  },
  steps: withSupplement(steps(1)),
  expected: { medianDays: 9, cases: 23, day: '2027-03-12' },
  appeals: [],
  mayAppeal: null,
  unread: 0,
  mayWrite: true,
  mayWithdraw: true,
  todo: [],
  messages: [],
  documents: [
    {
      id: 'doc-1',
      name: 'arbetsgivarintyg.pdf',
      size: 312_400,
      type: 'application/pdf',
      at: at('2027-03-01'),
      kind: 'application',
      scan: 'clean',
    },
  ],
  decision: null,
  history: [
    { at: at('2027-03-01', '13:05'), text: 'Ansökan kom in och fick ett diarienummer.' },
    { at: at('2027-03-01', '13:06'), text: 'Ett kvitto skickades till dig.' },
  ],
  contact: { phone: '0123-45 60 00', email: 'forskola@exempelkoping.example', department: 'Barn och utbildning' },
};

const asked = {
  id: 'message-1',
  kind: 'supplement' as const,
  readAt: null,
  at: at('2027-03-04'),
  from: 'municipality' as const,
  text: 'Vi behöver veta vilka dagar du arbetar för att räkna ut barnets tid.\n\nDu kan bifoga ett schema.',
  documents: [],
};

const reply: CasePage['messages'][number] = {
  id: 'message-3',
  kind: 'message',
  at: at('2027-03-04', '10:20'),
  from: 'municipality',
  text: 'Ja, skriv vilken förskola du hellre vill ha, så ändrar vi i ansökan.',
  documents: [],
  readAt: null,
};

const MOMENTS: Record<CaseMoment, Partial<CasePage>> = {
  received: {},
  written: {
    unread: 1,
    messages: [
      {
        id: 'message-4',
        kind: 'message',
        at: at('2027-03-03', '09:00'),
        from: 'you',
        text: 'Kan jag byta förskola i ansökan?',
        documents: [{ id: 'doc-3', name: 'karta.pdf', size: 120_000, type: 'application/pdf' }],
        readAt: at('2027-03-03', '13:05'),
      },
      reply,
    ],
  },
  rejected: {
    status: { code: 'closed', sentence: 'Ärendet är avslutat. Din ansökan har fått avslag.', nextDate: null },
    steps: steps(4),
    expected: null,
    mayWrite: false,
    mayWithdraw: false,
    mayAppeal: { lastDay: '2027-03-29', isLate: false },
    decision: {
      outcome: 'rejected',
      sentence: 'Din ansökan har fått avslag.',
      text: 'Barnet är inte folkbokfört i kommunen.',
      decidedAt: at('2027-03-08'),
      isUnread: true,
      documentId: 'doc-2',
      appeal: 'Du kan överklaga beslutet skriftligen inom tre veckor från den dag du fick del av det.',
    },
    appeals: [
      {
        id: 'appeal-1',
        text: 'Vi flyttade hit i januari.',
        receivedAt: at('2027-04-09'),
        decisionReadOn: '2027-03-08',
        lastDay: '2027-03-29',
        isLate: true,
        documents: [],
        answer: null,
      },
    ],
  },
  withdrawn: {
    status: { code: 'closed', sentence: 'Ärendet är avslutat. Ansökan är återkallad.', nextDate: null },
    steps: steps(1).slice(0, 2),
    expected: null,
    mayWrite: false,
    mayWithdraw: false,
    messages: [
      {
        id: 'message-5',
        kind: 'withdrawal',
        at: at('2027-03-05'),
        from: 'you',
        text: 'Vi flyttar.',
        documents: [],
        readAt: null,
      },
    ],
  },
  supplement: {
    status: {
      code: 'supplement',
      sentence: 'Vi behöver fler uppgifter från dig. Svara senast 18 mars 2027.',
      nextDate: '2027-03-18',
    },
    todo: [{ kind: 'supplement', id: 'supplement-1', question: asked.text, dueDate: '2027-03-18' }],
    messages: [asked],
  },
  decided: {
    status: { code: 'decided', sentence: 'Din ansökan är beviljad.', nextDate: null },
    steps: steps(3),
    expected: null,
    mayWithdraw: false,
    messages: [
      asked,
      {
        id: 'message-2',
        kind: 'message',
        at: at('2027-03-05'),
        from: 'you',
        text: 'Jag arbetar måndag till torsdag.',
        documents: [],
        readAt: at('2027-03-05', '14:05'),
      },
    ],
    decision: {
      outcome: 'approved',
      sentence: 'Ditt barn får en plats i förskola från den 16 augusti 2027.',
      text: 'Barn- och utbildningsnämnden beviljar ansökan.\n\nSkäl: barnet är folkbokfört i kommunen och du behöver omsorg medan du arbetar.',
      decidedAt: at('2027-03-08'),
      isUnread: false,
      documentId: 'doc-2',
      appeal:
        'Beslutet kan överklagas till förvaltningsrätten inom tre veckor från den dag du fick det.\n\nSkriv vad du vill ändra och skicka brevet till kommunen.',
    },
  },
};

/** The resident's case at one moment of its life. */
export const caseAt = (moment: CaseMoment): CasePage => ({ ...base, ...MOMENTS[moment] });

/** What has been granted before, and ends soon. */
export const PERMITS = [
  {
    caseId: 'case-1',
    diaryNumber: 'SN 2024/000045',
    title: 'Ansök om färdtjänst',
    startsOn: '2024-04-02',
    endsOn: '2027-04-01',
    state: 'ends-soon',
    mayRenew: true,
  },
];
