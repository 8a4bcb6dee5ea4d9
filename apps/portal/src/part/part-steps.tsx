import type { FormPage } from '@farled/forms';
import { Button, ButtonLink, FormStep, PageHeading, SaveStatus, useFormat, useTexts } from '@farled/ui';
import { useEffect, useMemo, useState } from 'react';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { applicationTexts } from '../application/application.texts';
import { NotDone } from '../application/not-done';
import { Above } from '../application/progress';
import { paths } from '../paths';
import { signingTexts } from '../signing/signing.texts';
import { usePart, type WrittenPart } from './use-part';

/** Goes to the step where she left her part. */
export function ResumePart() {
  const { part, pages } = usePart();
  const page = pages.find((candidate) => candidate.id === part.page) ?? pages[0];
  return page ? <Navigate to={paths.partStep(part.id, page.id)} replace /> : null;
}

/** One step of the part: its questions, and on. */
export function PartStep() {
  const written = usePart();
  const { page: pageId = '' } = useParams();
  const index = written.pages.findIndex((page) => page.id === pageId);
  const page = written.pages[index];
  if (!page) return <Navigate to={paths.part(written.part.id)} replace />;
  return <Step key={pageId} written={written} index={index} page={page} />;
}

interface StepProps {
  written: WrittenPart;
  index: number;
  page: FormPage;
}

const NO_SOURCES = { sources: {} };

function Step({ written, index, page }: StepProps) {
  const t = useTexts(applicationTexts);
  const { part, form, context, pages, saveState, change, visit, flush } = written;
  const [errors, setErrors] = useState(0);
  const goOn = useGoOn(written, index);
  const found = useFound();
  // Once per page.
  useEffect(() => {
    visit(page.id);
  }, [page.id]);
  const title = t.titleOf(t.step(index + 1, pages.length + 1), page.title, part.title);
  return (
    <>
      <PageHeading
        title={errors > 0 ? t.error(title) : title}
        above={<Above service={part.title} number={index + 1} count={pages.length + 1} />}
      >
        {page.title}
      </PageHeading>
      <FormStep
        form={form}
        page={page.id}
        context={context}
        services={NO_SOURCES}
        serverErrors={found}
        onChange={change}
        onErrors={setErrors}
        onSubmit={goOn.start}
      >
        {saveState.kind === 'failed' && saveState.error.name !== 'NoAnswer' && (
          <NotDone error={saveState.error} onRetry={() => void flush()} />
        )}
        <Below written={written} index={index} busy={goOn.busy} />
      </FormStep>
    </>
  );
}

function Below({ written: { part, pages, saveState }, index, busy }: Omit<StepProps, 'page'> & { busy: boolean }) {
  const t = useTexts(applicationTexts);
  const signing = useTexts(signingTexts);
  const format = useFormat();
  const previous = pages[index - 1];
  return (
    <>
      <div className="fl-actions">
        <Button type="submit" busy={busy}>
          {index === pages.length - 1 ? t.toReview : t.next}
        </Button>
        <ButtonLink
          variant="tertiary"
          to={previous ? paths.partStep(part.id, previous.id) : paths.signRequest(part.id)}
        >
          {t.back}
        </ButtonLink>
      </div>
      <p className="app-save" data-state={saveState.kind}>
        <SaveStatus state={saveState} /> <span>{signing.due(format.day(part.dueAt))}</span>
      </p>
    </>
  );
}

function useGoOn({ part, pages, flush, isWaitingForNetwork }: WrittenPart, index: number) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const next = pages[index + 1];
  const start = () => {
    setBusy(true);
    void flush()
      .then((saved) => {
        if (next && (saved || isWaitingForNetwork())) return navigate(paths.partStep(part.id, next.id));
        return saved && navigate(paths.partReview(part.id));
      })
      .finally(() => setBusy(false));
  };
  return { busy, start };
}

/** What the server found wrong when the part was to be reviewed, handed over with the navigation. */
function useFound() {
  const state = useLocation().state as { violations?: { path: string; message: string }[] } | null;
  return useMemo(
    () => state?.violations?.map(({ path, message }) => ({ key: path, text: message })),
    [state?.violations],
  );
}
