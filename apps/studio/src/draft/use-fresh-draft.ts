import type { ServiceDraft } from '@farled/api-client';
import { useApi } from '@farled/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

let visits = 0;

/** The draft as it is now. Never from the cache: whoever changes an old revision is refused. */
export function useFreshDraft(slug: string) {
  const api = useApi();
  const [visit] = useState(() => ++visits);
  return useQuery<ServiceDraft, Error>({
    queryKey: ['GET /api/studio/services/{slug}/draft', slug, visit],
    queryFn: ({ signal }) => api.call('GET /api/studio/services/{slug}/draft', { path: { slug } }, { signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
