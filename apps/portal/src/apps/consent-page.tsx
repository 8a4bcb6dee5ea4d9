import { ApiProblem, type AppQuestion } from '@farled/api-client';
import {
  Button,
  Heading,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  SkeletonPage,
  Status,
  useChange,
  useFormat,
  useRead,
  useSession,
  useTexts,
} from '@farled/ui';
import { useParams } from 'react-router';
import { appsTexts } from './apps.texts';
import { ScopeList } from './scope-list';

/** Asks the resident whether an app may act for her. */
export function ConsentPage() {
  const { uid = '' } = useParams();
  const question = useRead('GET /api/app-requests/{uid}/question', { path: { uid } });
  if (question.data) return <Question uid={uid} question={question.data} />;
  return <PageBody>{question.error ? <NotAsked error={question.error} /> : <SkeletonPage />}</PageBody>;
}

const isGone = (error: Error): boolean => error instanceof ApiProblem && error.problem.code === 'app.request-gone';

function NotAsked({ error }: { error: Error }) {
  const t = useTexts(appsTexts);
  if (!isGone(error)) return <ProblemPanel error={error} />;
  return (
    <>
      <PageHeading>{t.gone}</PageHeading>
      <Paragraph lead>{t.goneText}</Paragraph>
    </>
  );
}

function Question({ uid, question }: { uid: string; question: AppQuestion }) {
  const t = useTexts(appsTexts);
  const format = useFormat();
  const { loggedIn } = useSession();
  const { name, owner, scopes, until } = question;
  return (
    <PageBody>
      <PageHeading>{t.ask(name)}</PageHeading>
      <Paragraph lead>{t.lead(name, owner)}</Paragraph>
      <div className="app-panel app-asked fl-flow">
        <Heading level={2} size="xs">
          {t.wants}
        </Heading>
        <ScopeList scopes={scopes} />
        <Paragraph>{t.not}</Paragraph>
      </div>
      <Paragraph>{t.until(format.day(until))}</Paragraph>
      {loggedIn?.acting && <Status tone="info">{t.self}</Status>}
      <Answer uid={uid} />
    </PageBody>
  );
}

function Answer({ uid }: { uid: string }) {
  const t = useTexts(appsTexts);
  const answer = useChange('POST /api/app-requests/{uid}/answer');
  // The app's own address follows, which may belong to no page at all: the browser goes there itself.
  const say = (allow: boolean) =>
    answer.mutate(
      { path: { uid }, body: { allow } },
      { onSuccess: ({ location }) => window.location.assign(location) },
    );
  if (answer.isSuccess) return <Status tone="info">{t.leaving}</Status>;
  if (answer.error && isGone(answer.error)) return <Paragraph>{t.goneText}</Paragraph>;
  return (
    <>
      {answer.error && <ProblemPanel error={answer.error} />}
      <div className="fl-actions">
        <Button busy={answer.isPending} onClick={() => say(true)}>
          {t.allow}
        </Button>
        <Button variant="secondary" disabled={answer.isPending} onClick={() => say(false)}>
          {t.deny}
        </Button>
      </div>
    </>
  );
}
