import type { ActingChoices, Order, OrderStart, SignRequestItem, SignRequestPage } from '../types';

type ById = { id: string };

/** For whom a resident acts, and what others have asked her to sign. */
export interface ActingRoutes {
  'GET /api/acting/choices': { response: ActingChoices };
  'PUT /api/acting': { body: { rightId: string | null }; response: unknown };
  'GET /api/sign-requests': { response: { items: SignRequestItem[] } };
  'GET /api/sign-requests/{id}': { path: ById; response: SignRequestPage };
  'POST /api/sign-requests/{id}/bankid': { path: ById; body: OrderStart; response: Order };
  'POST /api/sign-requests/{id}/poll': { path: ById; body: { orderId: string }; response: Order };
  'POST /api/sign-requests/{id}/cancel': { path: ById; body: { orderId: string }; response: unknown };
  'POST /api/sign-requests/{id}/refuse': { path: ById; body: { reason: string }; response: unknown };
  'POST /api/drafts/{id}/withdraw': { path: ById; response: unknown };
}
