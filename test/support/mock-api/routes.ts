import { type Answers, type FormContext, parseFormOfPart, summarise, validateAnswers } from '@farled/forms';
import { caseAt, PERMITS } from './case';
import { announcements, service, services } from './catalogue';
import { feedback } from './feedback';
import { APP, KNOWN, RECTIFICATIONS } from './known';
import { type MockState, orderOf } from './state';

export interface MockRequest {
  params: string[];
  query: URLSearchParams;
  body: Record<string, unknown>;
  language: 'sv' | 'en';
}

/** What a route answers: the body, or a status with a problem's code. */
export type MockAnswer = unknown;
export class MockProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly violations?: object[],
  ) {
    super(code);
  }
}

export type MockRoute = (state: MockState, request: MockRequest) => MockAnswer;

const municipality = { name: 'Exempelköpings kommun', phone: '0123-45 60 00', email: 'kontakt@exempelkoping.example' };

const session: MockRoute = (state) => {
  if (!state.loggedIn) return { authenticated: false, csrfToken: 'token', municipality };
  return {
    authenticated: true,
    kind: 'resident',
    displayName: state.protectedPerson ? null : 'Elin Exempel',
    roles: [],
    actingKey: 'person-1/self',
    protected: state.protectedPerson,
    csrfToken: 'token',
    idleExpiresAt: new Date(Date.now() + state.idleSeconds * 1000).toISOString(),
    warningSeconds: 120,
    absoluteExpiresAt: new Date(Date.now() + 8 * 3600_000).toISOString(),
    municipality,
  };
};

/** A picture of one colour. */
const logo = 'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=';
const eidProviders = (language: 'sv' | 'en') => [
  { id: 'https://a.example', name: language === 'sv' ? 'Exempel-legitimation' : 'Example eID', logo, isForeign: false },
  { id: 'https://b.example', name: language === 'sv' ? 'Annat land' : 'Another country', logo: null, isForeign: true },
];

const startOrder: MockRoute = (state, { body }) => {
  state.orderPolls = 0;
  return {
    ...orderOf(state),
    launchUrl: body.device === 'same' ? 'bankid:///?autostarttoken=t&redirect=null' : undefined,
  };
};

const pollLogin: MockRoute = (state) => {
  state.orderPolls += 1;
  const order = orderOf(state);
  if (order.status === 'complete') state.loggedIn = true;
  return order;
};

const pollSigning: MockRoute = (state) => {
  state.orderPolls += 1;
  const order = orderOf(state);
  return { ...order, signed: order.status === 'complete' };
};

const phoneRoute = {
  phone: '0123-45 60 01',
  text: 'Ring oss vardagar 8–16. Berätta att du vill ansöka om förskoleplats, så tar en särskild handläggare hand om dig.',
};

const draftOf = (state: MockState) =>
  state.protectedPerson ? { ...state.draft, prefill: {}, sources: {}, protectedRoute: phoneRoute } : state.draft;

const saveDraft: MockRoute = (state, { body }) => {
  if (state.changedElsewhere || body.revision !== state.draft.revision) {
    state.changedElsewhere = false;
    state.draft.revision += 1;
    throw new MockProblem(409, 'draft.changed-elsewhere', 'Ansökan har ändrats på ett annat ställe.');
  }
  state.draft.revision += 1;
  state.draft.answers = body.answers as Answers;
  state.draft.page = body.page as string | null;
  return { revision: state.draft.revision, savedAt: state.now() };
};

function contextOf(state: MockState, language: 'sv' | 'en'): FormContext {
  return {
    answers: state.draft.answers,
    prefill: state.draft.prefill,
    language,
    now: new Date(state.now()),
  };
}

const review: MockRoute = (state, { language }) => {
  const definition = parseFormOfPart(state.draft.form);
  const context = contextOf(state, language);
  const violations = validateAnswers(definition, context).map(({ key, code }) => ({ path: key, code, message: code }));
  if (violations.length > 0) throw new MockProblem(422, 'answers.invalid', 'Några svar behöver rättas.', violations);
  const summary = summarise(definition, context);
  const visibleText = summary.flatMap((p) => [p.title, ...p.rows.map((r) => `${r.label}: ${r.value}`)]).join('\n');
  return { summary, signingId: 'signing-1', sha256: 'a'.repeat(64), visibleText };
};

const document: MockRoute = () => ({
  id: `doc-${Math.random()}`,
  name: 'arbetsgivarintyg.pdf',
  size: 312_400,
  type: 'application/pdf',
  sha256: 'b'.repeat(64),
  scan: 'clean',
});

const me: MockRoute = (state) => ({
  personId: '018f2f00-0000-7000-8000-000000000003',
  name: state.protectedPerson ? null : 'Elin Exempel',
  address: state.protectedPerson ? null : { street: 'Sjövägen 3', postalCode: '123 45', city: 'Exempelköping' },
  protection: state.protectedPerson ? 'protected' : 'none',
  hasPersonalNumber: true,
  contact: state.contact,
  phoneRoute: state.protectedPerson ? phoneRoute : null,
  source: state.protectedPerson ? null : { name: 'population-register', at: '2027-02-28T03:00:00.000Z' },
});

const cases: MockRoute = (state) => {
  if (state.empty) return { items: [], next: null };
  const { id, diaryNumber, service: of, status, receivedAt, todo } = caseAt(state.moment);
  const item = {
    id,
    diaryNumber,
    title: of.title,
    status: { code: status.code, text: status.sentence },
    changedAt: receivedAt,
  };
  return { items: [{ ...item, needsYou: todo.length > 0, unread: 0 }], next: null };
};

const accessLog: MockRoute = (state) => ({
  items: state.empty
    ? []
    : [
        {
          at: '2027-03-02T08:12:00.000Z',
          by: 'Handläggare, Barn och utbildning',
          purpose: 'Handlägga ansökan BUN 2027/000123',
          fields: ['namn', 'adress', 'barn'],
        },
        {
          at: '2027-03-01T13:05:00.000Z',
          by: 'E-tjänsten',
          purpose: 'Fylla i ansökan i förväg',
          fields: ['namn', 'adress', 'barn'],
        },
      ],
});

/** Every route the portal uses; `:x` parts come in `params`, in order. */
export const routes: Record<string, MockRoute> = {
  'GET /api/session': session,
  'GET /api/powers-of-attorney': () => ({ given: [], received: [] }),
  'POST /api/session/logout': (state) => {
    state.loggedIn = false;
    return {};
  },
  'POST /api/session/extend': () => ({}),
  'POST /api/login/bankid': startOrder,
  'POST /api/login/bankid/poll': pollLogin,
  'POST /api/login/bankid/cancel': () => ({}),
  'GET /api/eid/providers': (_, { language }) => eidProviders(language),
  'GET /api/services': (_, { language, query }) => ({
    items: services(language, query.get('q') ?? ''),
    mostUsed: ['ansok-forskola', 'felanmal-gata'],
  }),
  ...feedback,
  'GET /api/announcements': (_, { language }) => ({ items: announcements(language) }),
  'GET /api/me/favourites': (state) => ({ items: state.favourites }),
  'PUT /api/me/favourites': (state, { body }) => {
    state.favourites = body.isFavourite ? [String(body.service)] : [];
    return {};
  },
  'GET /api/services/:slug': (_, { language, params }) => {
    if (params[0] !== 'ansok-forskola') throw new MockProblem(404, 'service.not-found', 'E-tjänsten finns inte.');
    return service(language);
  },
  'GET /api/me': me,
  'PUT /api/me/contact': (state, { body }) => {
    state.contact = { emailConfirmedAt: null, phoneConfirmedAt: null, ...(body as object) } as never;
    return {};
  },
  'GET /api/me/known': (state) => ({ sections: state.protectedPerson ? [] : KNOWN }),
  'GET /api/me/rectifications': (state) => ({ items: state.protectedPerson ? [] : RECTIFICATIONS }),
  'POST /api/me/contact/code': () => ({}),
  'POST /api/me/contact/confirm': (state) => {
    if (state.contact) state.contact = { ...state.contact, emailConfirmedAt: state.now() };
    return {};
  },
  'GET /api/me/access-log': accessLog,
  'GET /api/me/apps': () => ({ items: [APP] }),
  'GET /api/app-requests/:uid/question': (_, { params: [uid] }) => {
    if (uid !== 'question-1') throw new MockProblem(404, 'app.request-gone', 'Appens fråga gäller inte längre.');
    return { name: APP.name, owner: APP.owner, scopes: APP.scopes, until: APP.until };
  },
  'POST /api/drafts': draftOf,
  'GET /api/drafts': (state) => ({
    items: state.empty
      ? []
      : [
          {
            id: 'draft-1',
            service: 'ansok-forskola',
            title: state.draft.service.title,
            savedAt: state.draft.savedAt,
            page: state.draft.page,
          },
        ],
  }),
  'GET /api/drafts/:id': draftOf,
  'DELETE /api/drafts/:id': (state) => {
    state.empty = true;
    return {};
  },
  'PUT /api/drafts/:id': saveDraft,
  'POST /api/drafts/:id/documents': document,
  'DELETE /api/drafts/:id/documents/:documentId': () => ({}),
  'POST /api/drafts/:id/review': review,
  'POST /api/drafts/:id/submit': (state) => ({
    caseId: 'case-1',
    diaryNumber: 'BUN 2027/000123',
    receivedAt: state.now(),
  }),
  'POST /api/signings/:id/bankid': startOrder,
  'GET /api/signings/:id/signature': () => ({
    visibleText: '# Ansök om förskoleplats\n\n*Barn*: Alva',
    sha256: 'c'.repeat(64),
    signed: false,
  }),
  'POST /api/signings/:id/eid': () => ({ next: '/' }),
  'POST /api/signings/:id/eid/check': () => ({ signed: false }),
  'POST /api/signings/:id/poll': pollSigning,
  'POST /api/signings/:id/cancel': () => ({}),
  'GET /api/cases': cases,
  'GET /api/sign-requests': () => ({ items: [] }),
  'GET /api/me/export': (state) => ({ export: state.exported }),
  'POST /api/me/export': (state) => {
    const id = '018f2f00-0000-7000-8000-000000000009';
    state.exported = { id, orderedAt: state.now(), readyAt: state.now(), expiresAt: '2027-03-04T13:05:00.000Z' };
    return { export: state.exported };
  },
  'GET /api/permits': (state) => ({ items: state.empty ? [] : PERMITS }),
  'POST /api/cases/:id/renew': (state) => ({ draftId: state.draft.id }),
  'POST /api/cases/:id/messages/documents': document,
  'POST /api/cases/:id/messages': (state) => {
    state.moment = 'written';
    return { id: 'message-4', sentAt: state.now() };
  },
  'POST /api/cases/:id/appeals': (state) => {
    state.moment = 'rejected';
    return { id: 'appeal-1' };
  },
  'POST /api/cases/:id/withdraw': (state) => {
    state.moment = 'withdrawn';
  },
  'GET /api/cases/todo': (state) => {
    const { id, diaryNumber, service, todo } = caseAt(state.moment);
    const about = { caseId: id, diaryNumber, title: service.title, count: 1 };
    return { items: state.empty ? [] : todo.map(({ dueDate }) => ({ ...about, kind: 'supplement', dueDate })) };
  },
  'POST /api/cases/:id/seen': () => undefined,
  'GET /api/cases/:id': (state) => caseAt(state.moment),
  'GET /api/cases/:id/application': (state, { language }) => ({
    summary: summarise(parseFormOfPart(state.draft.form), contextOf(state, language)),
    signedAt: state.now(),
    sha256: 'a'.repeat(64),
  }),
  'POST /api/cases/:id/supplements/:sid/documents': document,
  'POST /api/cases/:id/supplements/:sid/answer': (state) => {
    state.moment = 'received';
    return { answeredAt: state.now() };
  },
};
