import type { TaskList, TaskRow, TaskView } from '@farled/api-client';
import { useApi, useLanguage } from '@farled/ui';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

const KEY = 'GET /api/officer/tasks';
const PAGE = 50;
const REFRESH_MS = 10_000;

/** The tasks of a view, page by page, asked for again while the page is open: others work in the same list. */
export function useQueue(view: TaskView, q: string) {
  const api = useApi();
  const queries = useQueryClient();
  const [language] = useLanguage();
  const queryKey = [KEY, view, q, language];
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }): Promise<TaskList> =>
      api.call(
        KEY,
        { query: { view, limit: PAGE, ...(q && { q }), ...(pageParam && { after: pageParam }) } },
        { signal, background: queries.getQueryData(queryKey) !== undefined },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: REFRESH_MS,
    placeholderData: (before) => before,
  });
}

/** Takes tasks, or puts them back, one by one; says whether somebody else was first with any of them. */
export function useAssign() {
  const api = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<{ busy: boolean; beaten: boolean }>({ busy: false, beaten: false });
  const assign = async (rows: readonly TaskRow[], to: 'me' | 'nobody') => {
    setState({ busy: true, beaten: false });
    const results = await Promise.allSettled(
      rows.map((row) =>
        api.call('POST /api/officer/tasks/{id}/assign', { path: { id: row.id }, body: { to, revision: row.revision } }),
      ),
    );
    await queries.invalidateQueries({ queryKey: [KEY] });
    setState({ busy: false, beaten: results.some(({ status }) => status === 'rejected') });
  };
  return { ...state, assign };
}
