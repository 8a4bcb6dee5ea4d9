import type { Route, RouteInput, RouteResponse } from '@farled/api-client';
import {
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useLanguage } from '../i18n';
import { useApi } from './provider';

type GetRoute = Extract<Route, `GET ${string}`>;
type ChangeRoute = Exclude<Route, GetRoute>;

export interface ReadOptions {
  enabled?: boolean;
  /** Ask again every so many milliseconds. */
  every?: number;
}

/** What changes by itself is asked for anew also when one comes to the page, or back to its window. */
const FRESH = { staleTime: 0, refetchOnWindowFocus: true };

/** Reads a route and keeps its answer; texts come in the reader's language, so the language is part of the key. */
export function useRead<R extends GetRoute>(
  route: R,
  input: RouteInput<R>,
  { enabled = true, every }: ReadOptions = {},
): UseQueryResult<RouteResponse<R>, Error> {
  const api = useApi();
  const queries = useQueryClient();
  const [language] = useLanguage();
  const queryKey = [route, input, language];
  return useQuery<RouteResponse<R>, Error>({
    queryKey,
    queryFn: ({ signal }) => {
      // What is asked again by itself must not keep a session alive that nobody uses.
      const background = every !== undefined && queries.getQueryData(queryKey) !== undefined;
      return api.call(route, input, { signal, background });
    },
    enabled,
    ...(every !== undefined && { refetchInterval: every, ...FRESH }),
  });
}

/** Calls a changing route; `touches` names the reads to ask again for afterwards. */
export function useChange<R extends ChangeRoute>(
  route: R,
  touches: readonly GetRoute[] = [],
): UseMutationResult<RouteResponse<R>, Error, RouteInput<R>> {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<RouteResponse<R>, Error, RouteInput<R>>({
    mutationFn: (input) => api.call(route, input),
    onSuccess: async () => {
      await Promise.all(touches.map((read) => queries.invalidateQueries({ queryKey: [read] satisfies QueryKey })));
    },
  });
}
