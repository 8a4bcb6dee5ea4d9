import type { DraftCheck } from '@farled/api-client';
import { useApi, useLanguage } from '@farled/ui';
import { useQuery } from '@tanstack/react-query';

/** Scenarios take their time when an e-service has many. */
const TIME_LIMIT_MS = 90_000;

/** What is wrong with a revision of a draft, what it changes, and how its scenarios go. */
export function useCheck(slug: string, revision: number, enabled: boolean) {
  const api = useApi();
  const [language] = useLanguage();
  return useQuery<DraftCheck, Error>({
    queryKey: ['POST /api/studio/services/{slug}/draft/check', slug, revision, language],
    queryFn: ({ signal }) =>
      api.call(
        'POST /api/studio/services/{slug}/draft/check',
        { path: { slug } },
        { signal, timeoutMs: TIME_LIMIT_MS },
      ),
    enabled,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
