/** What a resident has said is wrong, and what she got for an answer. */
export const RECTIFICATIONS = [
  {
    id: '01890000-0000-7000-8000-0000000000a1',
    diaryNumber: 'KS 2027-00002',
    about: 'person',
    receivedAt: '2027-02-20T10:00:00.000Z',
    dueOn: '2027-03-22',
    fact: {
      source: 'population-register',
      sourceTitle: 'Folkbokföringen',
      label: 'Fastighet',
      value: 'Exempelköping Sjön 1:3',
      at: '2027-02-19T03:00:00.000Z',
    },
    text: 'Fastigheten heter något annat nu.',
    answer: {
      outcome: 'unchanged',
      title: 'Inte ändrat',
      text: 'Lantmäteriet har inte ändrat beteckningen.',
      at: '2027-02-24T10:00:00.000Z',
      appeal: 'Är du inte nöjd kan du överklaga till förvaltningsrätten.',
    },
  },
];

/** What each register knows of her. */
export const KNOWN = [
  {
    about: 'self',
    source: 'population-register',
    title: 'Folkbokföringen',
    at: '2027-02-28T03:00:00.000Z',
    rows: [
      { key: 'name', label: 'Namn', value: 'Elin Exempel' },
      { key: 'address', label: 'Adress', value: 'Sjövägen 3, 123 45 Exempelköping' },
      { key: 'property', label: 'Fastighet', value: 'Exempelköping Sjön 1:3' },
    ],
    wrong: 'Uppgifterna kommer från Skatteverket och rättas där.',
  },
  {
    about: 'self',
    source: 'contact-register',
    title: 'Kontaktregistret',
    at: '2027-01-12T10:00:00.000Z',
    rows: [{ key: 'email', label: 'E-post', value: 'elin@exempel.example (inte bekräftad)' }],
    wrong: 'Du har själv lämnat uppgifterna.',
  },
  {
    about: 'self',
    source: 'case-register',
    title: 'Ärenderegistret',
    at: null,
    rows: [],
    wrong: 'Kontakta den som handlägger ärendet.',
  },
];

/** An app that the resident has let in. */
export const APP = {
  id: 'grannappen',
  name: 'Grannappen',
  owner: 'Grannföreningen Solsidan',
  scopes: ['cases:read', 'drafts'],
  since: '2026-10-01T08:00:00.000Z',
  until: '2026-12-30T08:00:00.000Z',
  usedAt: '2026-11-02T12:30:00.000Z',
};
