import type { KeptPower, RightPage, Trustee } from '@farled/api-client';
import { useApi, useLanguage } from '@farled/ui';
import { useInfiniteQuery } from '@tanstack/react-query';

export interface Wanted {
  text: string;
  state: 'all' | 'current' | 'over';
}

/** The lists of rights, and what stands in each. */
export type Lists = { trustees: Trustee; 'powers-of-attorney': KeptPower };

const LIMIT = 25;

/** Kept rights page by page; a search is a POST, so that what is looked for stands in no address. */
export function useRights<K extends keyof Lists>(list: K, { text, state }: Wanted) {
  const api = useApi();
  const [language] = useLanguage();
  return useInfiniteQuery({
    queryKey: [list, text, state, language],
    queryFn: async ({ pageParam: after }) => {
      const body = { state, limit: LIMIT, ...(text && { text }), ...(after && { after }) };
      const route: `POST /api/officer/${keyof Lists}/search` = `POST /api/officer/${list}/search`;
      return (await api.call(route, { body })) as RightPage<Lists[K]>;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
