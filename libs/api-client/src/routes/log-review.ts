import type { LogQuestion, LogReviewPage, LogReviewRow } from '../types';

type ById = { id: string };

/** The follow-up of the audit log. */
export interface LogReviewRoutes {
  'GET /api/officer/log-reviews': { response: { items: LogReviewRow[] } };
  'POST /api/officer/log-reviews': { response: ById };
  'GET /api/officer/log-reviews/{id}': { path: ById; response: LogReviewPage };
  'POST /api/officer/log-reviews/{id}/sign': { path: ById; body: { summary?: string }; response: unknown };
  'POST /api/officer/log-reviews/samples/{id}/ask': {
    path: ById;
    body: { revision: number; question?: string };
    response: unknown;
  };
  'POST /api/officer/log-reviews/samples/{id}/judge': {
    path: ById;
    body: { revision: number; outcome: 'accepted' | 'deviation'; note?: string };
    response: unknown;
  };
  'GET /api/officer/log-questions': { response: { items: LogQuestion[] } };
  'POST /api/officer/log-questions/{id}/answer': { path: ById; body: { reason: string }; response: unknown };
}
