import type {
  AccessLogEntry,
  CasePage,
  CaseSummary,
  CompanyContact,
  Contact,
  DataExport,
  Draft,
  DraftSaved,
  DraftSummary,
  Instant,
  JsonObject,
  KnownSection,
  Me,
  MyTask,
  NewMessage,
  NewRectification,
  OwnRectification,
  Page,
  Permit,
  RectificationReceipt,
  Review,
  SentApplication,
  SentMessage,
  StoredDocument,
  Submitted,
} from '../types';

type ById = { id: string };

/** How far a file has come that is sent in parts. */
interface UploadStanding {
  id: string;
  field: string;
  received: number;
  size: number;
}

/** A resident's own things: details, drafts, signing, cases. */
export interface ResidentRoutes {
  'GET /api/me': { response: Me };
  'GET /api/me/favourites': { response: { items: string[] } };
  'PUT /api/me/favourites': { body: { service: string; isFavourite: boolean }; response: unknown };
  'PUT /api/me/contact': { body: Contact; response: unknown };
  'GET /api/me/known': { response: { sections: KnownSection[] } };
  'POST /api/me/contact/code': { body: { kind: 'email' | 'phone' }; response: unknown };
  'POST /api/me/contact/confirm': { body: { kind: 'email' | 'phone'; code: string }; response: unknown };
  'GET /api/company/contact': { response: CompanyContact };
  'PUT /api/company/contact': { body: Contact; response: unknown };
  'POST /api/company/contact/code': { body: { kind: 'email' | 'phone' }; response: unknown };
  'POST /api/company/contact/confirm': { body: { kind: 'email' | 'phone'; code: string }; response: unknown };
  'GET /api/me/rectifications': { response: { items: OwnRectification[] } };
  'POST /api/me/rectifications': { body: NewRectification; response: RectificationReceipt };
  'GET /api/me/access-log': { query?: { after?: string; limit?: number }; response: Page<AccessLogEntry> };
  'GET /api/me/export': { response: { export: DataExport | null } };
  'POST /api/me/export': { response: { export: DataExport | null } };
  'POST /api/drafts': { body: { service: string }; response: Draft };
  'GET /api/drafts': { response: { items: DraftSummary[] } };
  'GET /api/drafts/{id}': { path: ById; response: Draft };
  'DELETE /api/drafts/{id}': { path: ById; response: unknown };
  'PUT /api/drafts/{id}': {
    path: ById;
    body: { answers: JsonObject; page: string | null; revision: number };
    response: DraftSaved;
  };
  'POST /api/drafts/{id}/documents': { path: ById; query: { field: string }; body: File; response: StoredDocument };
  'POST /api/drafts/{id}/uploads': {
    path: ById;
    body: { field: string; name: string; size: number };
    response: UploadStanding;
  };
  'GET /api/drafts/{id}/uploads/{uploadId}': { path: ById & { uploadId: string }; response: UploadStanding };
  'POST /api/drafts/{id}/uploads/{uploadId}/parts': {
    path: ById & { uploadId: string };
    query: { offset: number };
    body: File;
    response: { received: number; document: StoredDocument | null };
  };
  'DELETE /api/drafts/{id}/documents/{documentId}': { path: ById & { documentId: string }; response: unknown };
  'POST /api/drafts/{id}/review': { path: ById; body: { language: 'sv' | 'en' }; response: Review };
  'POST /api/drafts/{id}/submit': { path: ById; body: { signingId: string }; response: Submitted };
  'GET /api/cases': { query?: { after?: string; limit?: number }; response: Page<CaseSummary> };
  'GET /api/permits': { response: { items: Permit[] } };
  'POST /api/cases/{id}/renew': { path: ById; response: { draftId: string } };
  'GET /api/cases/todo': { response: { items: MyTask[] } };
  'GET /api/cases/{id}': { path: ById; response: CasePage };
  'GET /api/cases/{id}/application': { path: ById; response: SentApplication };
  'POST /api/cases/{id}/messages/documents': { path: ById; body: File; response: StoredDocument };
  'POST /api/cases/{id}/messages': { path: ById; body: NewMessage; response: SentMessage };
  'POST /api/cases/{id}/appeals': { path: ById; body: { text: string; documents: string[] }; response: ById };
  'POST /api/cases/{id}/seen': { path: ById; response: unknown };
  'POST /api/cases/{id}/withdraw': { path: ById; body: { reason: string }; response: unknown };
  'POST /api/cases/{id}/supplements/{sid}/documents': {
    path: ById & { sid: string };
    body: File;
    response: StoredDocument;
  };
  'POST /api/cases/{id}/supplements/{sid}/answer': {
    path: ById & { sid: string };
    body: { text: string; documents: string[] };
    response: { answeredAt: Instant };
  };
}
