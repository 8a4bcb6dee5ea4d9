import { Button, Details, PageHeading, Paragraph, TextLink, useApi, useRead, useTexts } from '@farled/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../paths';
import { SignWith } from '../signing/sign-with';
import { SignedText } from '../signing/signed-text';
import { applicationTexts } from './application.texts';
import { NotDone } from './not-done';
import { useApplication } from './use-application';

/** Signing what was reviewed, and sending it at once. */
export function SignPage() {
  const t = useTexts(applicationTexts);
  const { draft } = useApplication();
  const { signingId = '' } = useParams();
  const submit = useSubmit(draft.id, signingId);
  const send = useCallback(() => submit.mutate(), [submit.mutate]);
  const toSign = useRead('GET /api/signings/{id}/signature', { path: { id: signingId } });
  const signed = submit.status !== 'idle';
  return (
    <>
      <PageHeading
        title={`${t.sign} – ${draft.service.title}`}
        above={<p className="app-service">{draft.service.title}</p>}
      >
        {t.sign}
      </PageHeading>
      {!signed && (
        <>
          <Paragraph lead className="app-lead">
            {t.signLead(draft.service.title)}
          </Paragraph>
          {toSign.data && (
            <Details summary={t.visible}>
              <SignedText text={toSign.data.visibleText} level={3} />
            </Details>
          )}
          <SignWith thing="signings" id={signingId} onSigned={send} />
          <p className="app-note">
            <TextLink to={paths.review(draft.id)}>{t.backToReview}</TextLink>
          </p>
        </>
      )}
      <div role="status">{signed && !submit.error && <Paragraph lead>{t.sending}</Paragraph>}</div>
      {submit.error && (
        <NotDone error={submit.error}>
          <p>{t.notSent}</p>
          <Button onClick={send}>{t.send}</Button>
        </NotDone>
      )}
    </>
  );
}

/** Sends the signed application; sending again gives the same answer, so silence is answered with another try. */
function useSubmit(draftId: string, signingId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation<void, Error, void>({
    mutationFn: async () => {
      const sent = await api.call('POST /api/drafts/{id}/submit', { path: { id: draftId }, body: { signingId } });
      if (sent.state !== 'awaiting') return navigate(paths.receipt(sent.caseId), { replace: true });
      // The next page reads the draft, which is no longer what was read before.
      await queries.refetchQueries({ queryKey: ['GET /api/drafts/{id}'] });
      return navigate(paths.awaiting(draftId), { replace: true });
    },
    retry: (count, error) => count < 3 && error.name === 'NoAnswer',
  });
}
