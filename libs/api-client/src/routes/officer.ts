import type {
  AppealOutcome,
  Call,
  CallBegun,
  CallProgress,
  CallStart,
  CaseSignature,
  DecisionPreview,
  JsonObject,
  KnownCompany,
  KnownPerson,
  KnownPurpose,
  NewMessage,
  OfficerCase,
  OfficerRectification,
  OfficerTask,
  OpenAppeal,
  Page,
  PersonHits,
  PersonQuestion,
  RectificationLine,
  RectificationListView,
  RectificationOutcome,
  SentMessage,
  StoppedCase,
  StoredDocument,
  TaskList,
  TaskView,
  UnreadCase,
} from '../types';

type ById = { id: string };

/** The case officers' queue, tasks and cases. */
export interface OfficerRoutes {
  'GET /api/officer/tasks': {
    query?: { view?: TaskView; after?: string; limit?: number; q?: string };
    response: TaskList;
  };
  'GET /api/officer/tasks/{id}': { path: ById; response: OfficerTask };
  'POST /api/officer/tasks/{id}/assign': {
    path: ById;
    body: { to: 'me' | 'nobody'; revision: number };
    response: unknown;
  };
  'POST /api/officer/tasks/{id}/complete': {
    path: ById;
    body: { answers: JsonObject; revision: number };
    response: unknown;
  };
  'POST /api/officer/tasks/{id}/preview': { path: ById; body: { answers: JsonObject }; response: DecisionPreview };
  'GET /api/officer/cases/{id}': { path: ById; query?: { purpose?: string }; response: OfficerCase };
  'POST /api/officer/cases/{id}/open-protected': { path: ById; body: { purpose: string }; response: OfficerCase };
  'GET /api/officer/unread-cases': { response: { items: UnreadCase[] } };
  'POST /api/officer/cases/{id}/messages/documents': { path: ById; body: File; response: StoredDocument };
  'POST /api/officer/cases/{id}/messages': { path: ById; body: NewMessage; response: SentMessage };
  'POST /api/officer/cases/{id}/messages/seen': { path: ById; response: unknown };
  'GET /api/officer/appeals': { response: { items: OpenAppeal[] } };
  'POST /api/officer/cases/{id}/appeals/{aid}/answer': {
    path: ById & { aid: string };
    body: { outcome: AppealOutcome; motivation: string };
    response: unknown;
  };
  'GET /api/officer/stopped-cases': { response: { items: StoppedCase[] } };
  'POST /api/officer/cases/{id}/close': { path: ById; body: { reason: string }; response: unknown };
  'POST /api/officer/calls': { body: CallStart; response: CallBegun };
  'POST /api/officer/calls/{id}/poll': { path: ById; response: CallProgress };
  'POST /api/officer/calls/{id}/cancel': { path: ById; response: unknown };
  'POST /api/officer/calls/{id}/case': { path: ById; body: { caseId: string }; response: unknown };
  'GET /api/officer/cases/{id}/calls': { path: ById; response: { items: Call[] } };
  'GET /api/officer/cases/{id}/signatures': { path: ById; response: { items: CaseSignature[] } };
  'GET /api/officer/cases/{id}/company': { path: ById; response: KnownCompany };
  'GET /api/officer/rectifications': {
    query?: { view?: RectificationListView; after?: string; limit?: number };
    response: Page<RectificationLine>;
  };
  'GET /api/officer/rectifications/{id}': { path: ById; response: OfficerRectification };
  'POST /api/officer/rectifications/{id}/take': {
    path: ById;
    body: { to: 'me' | 'nobody'; revision: number };
    response: { revision: number };
  };
  'POST /api/officer/rectifications/{id}/answer': {
    path: ById;
    body: { outcome: RectificationOutcome; text: string; revision: number };
    response: unknown;
  };
  'POST /api/officer/persons/search': { body: PersonQuestion; response: PersonHits };
  'GET /api/officer/persons/{id}/known': {
    path: ById;
    query: { purpose: KnownPurpose; caseId?: string };
    response: KnownPerson;
  };
  'POST /api/officer/persons/{id}/known/open-protected': {
    path: ById;
    body: { purpose: KnownPurpose; caseId?: string; reason: string };
    response: KnownPerson;
  };
  'POST /api/officer/cases/{id}/notes': { path: ById; body: { text: string }; response: unknown };
}
