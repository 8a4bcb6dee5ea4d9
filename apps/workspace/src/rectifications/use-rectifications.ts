import type { RectificationListView } from '@farled/api-client';
import { useApi, useLanguage } from '@farled/ui';
import { useInfiniteQuery } from '@tanstack/react-query';

export const RECTIFICATIONS = 'GET /api/officer/rectifications';
const LIMIT = 25;

/** Requests to put a fact right, page by page. */
export function useRectifications(view: RectificationListView) {
  const api = useApi();
  const [language] = useLanguage();
  return useInfiniteQuery({
    queryKey: [RECTIFICATIONS, view, language],
    queryFn: ({ pageParam: after }) => api.call(RECTIFICATIONS, { query: { view, limit: LIMIT, after } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
