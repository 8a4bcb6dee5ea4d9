import type {
  Announcement,
  DiaryEntry,
  EidProvider,
  Order,
  OrderStart,
  OwnLogin,
  Page,
  ServicePage,
  ServiceSummary,
  Session,
} from '../types';

/** Session, login, catalogue and the public diary: no e-legitimation needed. */
export interface PublicRoutes {
  'GET /api/session': { response: Session };
  'POST /api/session/logout': { response: unknown };
  'POST /api/session/extend': { response: unknown };
  'GET /api/session/logins': { response: { items: OwnLogin[] } };
  'DELETE /api/session/logins': { response: unknown };
  'DELETE /api/session/logins/{id}': { path: { id: string }; response: unknown };
  'POST /api/login/bankid': { body: OrderStart; response: Order };
  'POST /api/login/bankid/poll': { body: { orderId: string }; response: Order };
  'POST /api/login/bankid/cancel': { body: { orderId: string }; response: unknown };
  'GET /api/eid/providers': { response: EidProvider[] };
  'GET /api/services': { query?: { q?: string }; response: { items: ServiceSummary[]; mostUsed: string[] } };
  'GET /api/announcements': { response: { items: Announcement[] } };
  'GET /api/services/{slug}': { path: { slug: string }; response: ServicePage };
  'GET /api/diary': { query?: { q?: string; after?: string }; response: Page<DiaryEntry> };
}
