import type { Review } from '@farled/api-client';
import { useApi, useLanguage } from '@farled/ui';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';

/** Freezes the answers and reads them back as they will be signed. Asked for again by each arrival at the review. */
export function useReview(draftId: string, ready: boolean): UseQueryResult<Review, Error> {
  const api = useApi();
  const [language] = useLanguage();
  return useQuery({
    queryKey: ['review', draftId, language],
    queryFn: () => api.call('POST /api/drafts/{id}/review', { path: { id: draftId }, body: { language } }),
    enabled: ready,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}
