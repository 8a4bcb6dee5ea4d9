import type {
  ActingChoices,
  ApplicationPart,
  DraftSaved,
  JsonObject,
  Mandates,
  NewMandate,
  PartReview,
  SignRequestItem,
  SignRequestPage,
} from '../types';

type ById = { id: string };

/** For whom a resident acts, and what others have asked her to sign. */
export interface ActingRoutes {
  'GET /api/acting/choices': { response: ActingChoices };
  'PUT /api/acting': { body: { rightId: string | null }; response: unknown };
  'GET /api/sign-requests': { response: { items: SignRequestItem[] } };
  'GET /api/sign-requests/{id}': { path: ById; response: SignRequestPage };
  'GET /api/sign-requests/{id}/part': { path: ById; response: ApplicationPart };
  'PUT /api/sign-requests/{id}/part': {
    path: ById;
    body: { answers: JsonObject; page: string | null; revision: number };
    response: DraftSaved;
  };
  'POST /api/sign-requests/{id}/part/review': { path: ById; body: { language: 'sv' | 'en' }; response: PartReview };
  'POST /api/sign-requests/{id}/refuse': { path: ById; body: { reason: string }; response: unknown };
  'GET /api/powers-of-attorney': { response: Mandates };
  'POST /api/powers-of-attorney': { body: NewMandate; response: { id: string; visibleText: string } };
  'POST /api/powers-of-attorney/{id}/end': { path: ById; response: unknown };
  'POST /api/drafts/{id}/withdraw': { path: ById; response: unknown };
}
