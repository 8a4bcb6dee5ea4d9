import type { DecisionPreview, JsonObject, OfficerCase, OfficerTask, TaskList, TaskView } from '../types';

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
  'POST /api/officer/cases/{id}/notes': { path: ById; body: { text: string }; response: unknown };
}
