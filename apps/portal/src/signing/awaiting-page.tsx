import type { Draft } from '@farled/api-client';
import {
  Alert,
  ButtonLink,
  ConfirmedButton,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  useChange,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { Navigate, useNavigate, useParams } from 'react-router';
import { paths } from '../paths';
import { Others } from './others';
import { signingTexts } from './signing.texts';

const LOOK_EVERY = 15_000;

/** Where an application stands that others have been asked to sign. */
export function AwaitingPage() {
  const { draftId = '' } = useParams();
  const draft = useRead('GET /api/drafts/{id}', { path: { id: draftId } }, { every: LOOK_EVERY });
  return (
    <PageBody>
      <LoadedPage query={draft}>{(data) => <Awaiting draft={data} />}</LoadedPage>
    </PageBody>
  );
}

function Awaiting({ draft }: { draft: Draft }) {
  const t = useTexts(signingTexts);
  const format = useFormat();
  const { signers, status } = draft;
  const isDone = status === 'submitted' || !signers;
  const title = isDone ? t.doneTitle : t.waitingTitle;
  if (status === 'open' || status === 'frozen') return <Navigate to={paths.application(draft.id)} replace />;
  return (
    <>
      <PageHeading
        title={`${title} – ${draft.service.title}`}
        above={<p className="app-service">{draft.service.title}</p>}
      >
        {title}
      </PageHeading>
      {isDone ? (
        <Alert tone="success">
          <p>{t.allSigned}</p>
        </Alert>
      ) : (
        <>
          <Paragraph lead>{t.waitingLead(signers.asked)}</Paragraph>
          <p role="status">{t.waitingState(signers.signed, signers.asked)}</p>
          <Others each={signers.each} />
          <p>{t.waitingDue(format.day(signers.dueAt))}</p>
          <Alert tone="info">
            <p>{t.notSent}</p>
          </Alert>
        </>
      )}
      <div className="fl-actions">
        <ButtonLink to={paths.cases}>{t.toCases}</ButtonLink>
        {status === 'awaiting' && <Withdraw draftId={draft.id} />}
      </div>
    </>
  );
}

function Withdraw({ draftId }: { draftId: string }) {
  const t = useTexts(signingTexts);
  const navigate = useNavigate();
  const withdraw = useChange('POST /api/drafts/{id}/withdraw', ['GET /api/drafts/{id}', 'GET /api/drafts']);
  const confirm = () =>
    withdraw.mutate({ path: { id: draftId } }, { onSuccess: () => void navigate(paths.application(draftId)) });
  return (
    <ConfirmedButton label={t.withdraw} title={t.withdrawTitle} change={withdraw} onConfirm={confirm}>
      <p>{t.withdrawText}</p>
    </ConfirmedButton>
  );
}
