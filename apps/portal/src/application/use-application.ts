import type { CallOptions, Draft, RouteInput } from '@farled/api-client';
import { initialAnswers, pages, parseFormOfPart } from '@farled/forms';
import { useApi, useWritten } from '@farled/ui';
import { useOutletContext } from 'react-router';
import { paths } from '../paths';
import type { Filling } from './filling';

/** A draft while it is filled in: its form, its answers as they stand here, and how saving goes. */
export interface Application extends Filling {
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
    save: (body: DraftChange, options: CallOptions) => api.call('PUT /api/drafts/{id}', { path, body }, options),
    newest: () => api.call('GET /api/drafts/{id}', { path }),
  };
  const { id, service } = draft;
  const to = {
    before: paths.service(service.slug),
    resume: paths.application(id),
    step: (page: string) => paths.step(id, page),
    review: paths.review(id),
  };
  const written = useWritten(draft, store, { initialAnswers, pages, parseForm: parseFormOfPart });
  return { draft, title: service.title, page: draft.page, to, ...written };
}
