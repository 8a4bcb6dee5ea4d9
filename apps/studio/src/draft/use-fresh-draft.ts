import type { ServiceDraft } from '@farled/api-client';
import { useApi } from '@farled/ui';
import { useQuery } from '@tanstack/react-query';

/** The draft as it is now. Never from the cache: whoever changes an old revision is refused. */
export function useFreshDraft(slug: string) {
  const api = useApi();
  return useQuery<ServiceDraft, Error>({
    queryKey: ['GET /api/studio/services/{slug}/draft', slug],
    queryFn: ({ signal }) => api.call('GET /api/studio/services/{slug}/draft', { path: { slug } }, { signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
