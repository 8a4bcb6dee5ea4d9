import type {
  Assisted,
  AssistedBegin,
  AssistedOverview,
  AssistedParties,
  AssistedReceipt,
  AssistedReview,
  DraftSaved,
  JsonObject,
  StoredDocument,
} from '../types';

type ById = { id: string };

/** Applications that officers register for somebody who calls, writes or comes. */
export interface AssistedRoutes {
  'GET /api/officer/assisted-applications': { response: AssistedOverview };
  'POST /api/officer/assisted-applications': { body: AssistedBegin; response: Assisted };
  'GET /api/officer/assisted-applications/{id}': { path: ById; response: Assisted };
  'PUT /api/officer/assisted-applications/{id}': {
    path: ById;
    body: { answers: JsonObject; page: string | null; revision: number };
    response: DraftSaved;
  };
  'DELETE /api/officer/assisted-applications/{id}': { path: ById; response: unknown };
  'GET /api/officer/assisted-applications/{id}/parties': { path: ById; response: AssistedParties };
  'PUT /api/officer/assisted-applications/{id}/party': {
    path: ById;
    body: { rightId: string | null };
    response: Assisted;
  };
  'POST /api/officer/assisted-applications/{id}/documents': {
    path: ById;
    query: { field?: string };
    body: File;
    response: StoredDocument;
  };
  'DELETE /api/officer/assisted-applications/{id}/documents/{documentId}': {
    path: { id: string; documentId: string };
    response: unknown;
  };
  'POST /api/officer/assisted-applications/{id}/review': { path: ById; response: AssistedReview };
  'POST /api/officer/assisted-applications/{id}/register': {
    path: ById;
    body: { signature: 'paper' | 'none'; revision: number };
    response: AssistedReceipt;
  };
}
