import { ApiProblem } from '@farled/api-client';
import { Alert, ButtonLink, LoadedPage, PageBody, PageHeading, SkeletonPage, useApi, useTexts } from '@farled/ui';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { paths } from '../paths';
import { applicationTexts } from './application.texts';

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
  if (draft.error instanceof ApiProblem && draft.error.code?.startsWith('acting.')) {
    return <ChooseFirst reason={draft.error.message} slug={slug} />;
  }
  return (
    <PageBody>
      <LoadedPage query={draft} skeleton={<SkeletonPage />}>
        {({ id }) => <Navigate to={paths.application(id)} replace />}
      </LoadedPage>
    </PageBody>
  );
}

/** The e-service is for somebody else than the one the resident acts for now. */
function ChooseFirst({ reason, slug }: { reason: string; slug: string }) {
  const t = useTexts(applicationTexts);
  return (
    <PageBody>
      <PageHeading>{t.cannotApply}</PageHeading>
      <Alert tone="info">
        <p>{reason}</p>
      </Alert>
      <div className="fl-actions">
        <ButtonLink to={paths.actingThen(paths.apply(slug))}>{t.chooseActing}</ButtonLink>
      </div>
    </PageBody>
  );
}
