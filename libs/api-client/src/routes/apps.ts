import type { AppQuestion, OwnApp } from '../types';

/** Apps that ask to act for a resident, and those that she has let in. */
export interface AppRoutes {
  'GET /api/app-requests/{uid}/question': { path: { uid: string }; response: AppQuestion };
  'POST /api/app-requests/{uid}/answer': {
    path: { uid: string };
    body: { allow: boolean };
    response: { location: string };
  };
  'GET /api/me/apps': { response: { items: OwnApp[] } };
  'DELETE /api/me/apps/{id}': { path: { id: string }; response: unknown };
}
