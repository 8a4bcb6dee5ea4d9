import type { FormPage } from '@farled/forms';
import { Button, ButtonLink, type FormFiles, FormStep, PageHeading, useApi, useTexts } from '@farled/ui';
import { useEffect, useMemo, useState } from 'react';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { downloads, paths } from '../paths';
import { applicationTexts } from './application.texts';
import { NotDone } from './not-done';
import { Above, SaveNote } from './progress';
import { isLarge, sendInParts } from './send-in-parts';
import { type Application, useApplication } from './use-application';

/** One step of the application: one subject, its questions, and on. */
export function StepPage() {
  const application = useApplication();
  const { page: pageId = '' } = useParams();
  const index = application.pages.findIndex((page) => page.id === pageId);
  const page = application.pages[index];
  if (!page) return <Navigate to={paths.application(application.draft.id)} replace />;
  return <Step key={pageId} application={application} index={index} page={page} />;
}

interface StepProps {
  application: Application;
  index: number;
  page: FormPage;
}

function Step({ application, index, page }: StepProps) {
  const t = useTexts(applicationTexts);
  const { draft, form, context, pages, saveState, change, visit, flush } = application;
  const [errors, setErrors] = useState(0);
  const goOn = useGoOn(application, index);
  const files = useFiles(draft.id);
  const found = useFoundByServer();
  const services = useMemo(() => ({ files, sources: draft.sources }), [files, draft.sources]);
  // Once per page.
  useEffect(() => {
    visit(page.id);
  }, [page.id]);
  const title = t.titleOf(t.step(index + 1, pages.length + 1), page.title, draft.service.title);
  return (
    <>
      <PageHeading
        title={errors > 0 ? t.error(title) : title}
        above={<Above service={draft.service.title} number={index + 1} count={pages.length + 1} />}
      >
        {page.title}
      </PageHeading>
      <FormStep
        form={form}
        page={page.id}
        context={context}
        services={services}
        serverErrors={found}
        onChange={change}
        onErrors={setErrors}
        onSubmit={goOn.start}
      >
        {saveState.kind === 'failed' && saveState.error.name !== 'NoAnswer' && (
          <NotDone error={saveState.error} onRetry={() => void flush()} />
        )}
        <Buttons application={application} index={index} busy={goOn.busy} />
        <SaveNote state={saveState} expiresAt={draft.expiresAt} />
      </FormStep>
    </>
  );
}

function Buttons({ application: { draft, pages }, index, busy }: Omit<StepProps, 'page'> & { busy: boolean }) {
  const t = useTexts(applicationTexts);
  const previous = pages[index - 1];
  return (
    <div className="fl-actions">
      <Button type="submit" busy={busy}>
        {index === pages.length - 1 ? t.toReview : t.next}
      </Button>
      <ButtonLink
        variant="tertiary"
        to={previous ? paths.step(draft.id, previous.id) : paths.service(draft.service.slug)}
      >
        {t.back}
      </ButtonLink>
    </div>
  );
}

/**
 * Saves what is written and goes to the next step. Without a network one may go on writing, but not to the review; when
 * saving is refused one stays and sees why.
 */
function useGoOn({ draft, pages, flush, isWaitingForNetwork }: Application, index: number) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const next = pages[index + 1];
  const start = () => {
    setBusy(true);
    void flush()
      .then((saved) => {
        if (next && (saved || isWaitingForNetwork())) return navigate(paths.step(draft.id, next.id));
        return saved && navigate(paths.review(draft.id));
      })
      .finally(() => setBusy(false));
  };
  return { busy, start };
}

/** What the server found wrong when the application was to be reviewed, handed over with the navigation. */
function useFoundByServer() {
  const state = useLocation().state as { violations?: { path: string; message: string }[] } | null;
  return useMemo(
    () => state?.violations?.map(({ path, message }) => ({ key: path, text: message })),
    [state?.violations],
  );
}

/** Files of a draft go to the draft's own address. */
function useFiles(draftId: string): FormFiles {
  const api = useApi();
  return useMemo(
    () => ({
      href: (documentId) => downloads.draftDocument(draftId, documentId),
      upload: (field, file, onProgress) =>
        isLarge(file)
          ? sendInParts(api, { draftId, field, file, onProgress })
          : api.upload(
              'POST /api/drafts/{id}/documents',
              { path: { id: draftId }, query: { field }, body: file },
              { onProgress },
            ),
      remove: async (_field, documentId) => {
        await api.call('DELETE /api/drafts/{id}/documents/{documentId}', { path: { id: draftId, documentId } });
      },
    }),
    [api, draftId],
  );
}
