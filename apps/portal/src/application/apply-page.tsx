import { LoadedPage, PageBody, SkeletonPage, useApi } from '@farled/ui';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { paths } from '../paths';

/** Opens the resident's draft of an e-service, new or already begun, and goes to it. */
export function ApplyPage() {
  const api = useApi();
  const { slug = '' } = useParams();
  // Asking again gives the same open draft, so this is a query although it is a POST.
  const draft = useQuery({
    queryKey: ['apply', slug],
    queryFn: () => api.call('POST /api/drafts', { body: { service: slug } }),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <PageBody>
      <LoadedPage query={draft} skeleton={<SkeletonPage />}>
        {({ id }) => <Navigate to={paths.application(id)} replace />}
      </LoadedPage>
    </PageBody>
  );
}
