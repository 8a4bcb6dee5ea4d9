import type { Draft, RouteInput } from '@farled/api-client';
import { initialAnswers, pages, parseFormOfPart } from '@farled/forms';
import { useApi, useWritten, type Written } from '@farled/ui';
import { useOutletContext } from 'react-router';

/** A draft while it is filled in: its form, its answers as they stand here, and how saving goes. */
export interface Application extends Written {
  draft: Draft;
}

type DraftChange = RouteInput<'PUT /api/drafts/{id}'>['body'];

/** The application of the page's frame. */
export const useApplication = (): Application => useOutletContext<Application>();

/** Holds a draft's answers and saves them as they change. */
export function useApplicationState(draft: Draft): Application {
  const api = useApi();
  const path = { id: draft.id };
  const store = {
    name: `draft:${draft.id}`,
    save: (body: DraftChange) => api.call('PUT /api/drafts/{id}', { path, body }),
    newest: async () => (await api.call('GET /api/drafts/{id}', { path })).revision,
  };
  return { draft, ...useWritten(draft, store, { initialAnswers, pages, parseForm: parseFormOfPart }) };
}
