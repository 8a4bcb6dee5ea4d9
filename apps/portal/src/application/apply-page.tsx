import { ApiProblem } from '@farled/api-client';
import {
  Alert,
  ButtonLink,
  EidChoices,
  LoadedPage,
  PageBody,
  PageHeading,
  SkeletonPage,
  useApi,
  useLanguage,
  useTexts,
} from '@farled/ui';
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
  if (draft.error instanceof ApiProblem && isAnswered(draft.error))
    return <Refused problem={draft.error} slug={slug} />;
  return (
    <PageBody>
      <LoadedPage query={draft} skeleton={<SkeletonPage />}>
        {({ id }) => <Navigate to={paths.application(id)} replace />}
      </LoadedPage>
    </PageBody>
  );
}

const isAnswered = ({ code }: ApiProblem): boolean =>
  code.startsWith('acting.') || code === 'draft.assurance-too-low' || code === 'draft.needs-personal-number';

/** Why she cannot apply as she is here now, and what she can do about it. */
function Refused({ problem: { code, message }, slug }: { problem: ApiProblem; slug: string }) {
  // The page waits for an answer to another question then.
  if (code === 'acting.changed') return <SkeletonPage />;
  if (code === 'draft.assurance-too-low') return <StepUp reason={message} slug={slug} />;
  if (code === 'draft.needs-personal-number') return <NotPossible reason={message} slug={slug} />;
  return <ChooseFirst reason={message} slug={slug} />;
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

/** The e-service asks for a stronger e-legitimation: she identifies herself anew, with one that is strong enough. */
function StepUp({ reason, slug }: { reason: string; slug: string }) {
  const t = useTexts(applicationTexts);
  const [lang] = useLanguage();
  const href = (idp: string) =>
    `/api/eid/login?${new URLSearchParams({ idp, till: paths.apply(slug), niva: '4', lang })}`;
  return (
    <PageBody>
      <PageHeading>{t.cannotApply}</PageHeading>
      <Alert tone="info">
        <p>{reason}</p>
      </Alert>
      <EidChoices href={({ id }) => href(id)} />
    </PageBody>
  );
}

function NotPossible({ reason, slug }: { reason: string; slug: string }) {
  const t = useTexts(applicationTexts);
  return (
    <PageBody>
      <PageHeading>{t.cannotApply}</PageHeading>
      <Alert tone="warning">
        <p>{reason}</p>
      </Alert>
      <div className="fl-actions">
        <ButtonLink to={paths.service(slug)}>{t.otherWays}</ButtonLink>
      </div>
    </PageBody>
  );
}
