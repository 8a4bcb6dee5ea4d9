import type { BegunReport, FollowedCase, JsonObject, ReportReceipt, StoredDocument } from '../types';

type ById = { id: string };

/** What is sent without login, and followed by a secret code. */
export interface ReportRoutes {
  'POST /api/reports': { body: { service: string }; response: BegunReport };
  'POST /api/reports/{id}/documents': { path: ById; query: { field: string }; body: File; response: StoredDocument };
  'DELETE /api/reports/{id}/documents/{documentId}': { path: { id: string; documentId: string }; response: unknown };
  'POST /api/reports/{id}/send': {
    path: ById;
    body: { answers: JsonObject; language: 'sv' | 'en'; nonce: string; website: string };
    response: ReportReceipt;
  };
  'POST /api/follow': { body: { code: string }; response: FollowedCase };
  'GET /api/follow': { response: FollowedCase };
  'DELETE /api/follow': { response: unknown };
  'POST /api/follow/supplements/{id}/documents': { path: ById; body: File; response: StoredDocument };
  'POST /api/follow/supplements/{id}/answer': {
    path: ById;
    body: { text: string; documents: string[] };
    response: { answeredAt: string };
  };
}
