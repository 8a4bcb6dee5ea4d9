import type { ApplicationPart, CallOptions, RouteInput } from '@farled/api-client';
import { initialAnswers, pages, parseFormOfPart } from '@farled/forms';
import { useApi, useWritten } from '@farled/ui';
import { useOutletContext } from 'react-router';
import type { Filling } from '../application/filling';
import { paths } from '../paths';

/** A part of somebody else's application while one fills it in. */
export interface WrittenPart extends Filling {
  part: ApplicationPart;
}

type PartChange = RouteInput<'PUT /api/sign-requests/{id}/part'>['body'];

/** The part of the page's frame. */
export const usePart = (): WrittenPart => useOutletContext<WrittenPart>();

/** Holds a part's answers and saves them as they change. */
export function usePartState(part: ApplicationPart): WrittenPart {
  const api = useApi();
  const path = { id: part.id };
  const store = {
    name: `part:${part.id}`,
    save: (body: PartChange, options: CallOptions) =>
      api.call('PUT /api/sign-requests/{id}/part', { path, body }, options),
    newest: () => api.call('GET /api/sign-requests/{id}/part', { path }),
  };
  const { id } = part;
  const to = {
    before: paths.signRequest(id),
    resume: paths.part(id),
    step: (page: string) => paths.partStep(id, page),
    review: paths.partReview(id),
  };
  const written = useWritten(part, store, { initialAnswers, pages, parseForm: parseFormOfPart });
  return { part, title: part.title, page: part.page, to, ...written };
}
