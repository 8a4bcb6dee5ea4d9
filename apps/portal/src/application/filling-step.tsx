import type { FormPage } from '@farled/forms';
import {
  Button,
  ButtonLink,
  type FormServices,
  FormStep,
  PageHeading,
  SaveStatus,
  useFoundByServer,
  useTexts,
} from '@farled/ui';
import { useEffect, useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { applicationTexts } from './application.texts';
import type { Filling } from './filling';
import { NotDone } from './not-done';
import { Above } from './progress';

interface FillingStepProps {
  filling: Filling;
  services: FormServices;
  /** Until when it waits. */
  until: string;
}

/** The step that the address names: one subject, its questions, and on. */
export function FillingStep(props: FillingStepProps) {
  const { pages, to } = props.filling;
  const { page: pageId = '' } = useParams();
  const index = pages.findIndex((page) => page.id === pageId);
  const page = pages[index];
  if (!page) return <Navigate to={to.resume} replace />;
  return <Step key={pageId} {...props} index={index} page={page} />;
}

interface StepProps extends FillingStepProps {
  index: number;
  page: FormPage;
}

function Step({ filling, services, until, index, page }: StepProps) {
  const t = useTexts(applicationTexts);
  const { form, context, pages, saveState, change, visit, flush } = filling;
  const [errors, setErrors] = useState(0);
  const goOn = useGoOn(filling, index);
  const found = useFoundByServer();
  // Once per page.
  useEffect(() => {
    visit(page.id);
  }, [page.id]);
  const title = t.titleOf(t.step(index + 1, pages.length + 1), page.title, filling.title);
  return (
    <>
      <PageHeading
        title={errors > 0 ? t.error(title) : title}
        above={<Above service={filling.title} number={index + 1} count={pages.length + 1} />}
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
        <Buttons filling={filling} index={index} busy={goOn.busy} />
        <p className="app-save" data-state={saveState.kind}>
          <SaveStatus state={saveState} /> <span>{until}</span>
        </p>
      </FormStep>
    </>
  );
}

function Buttons({ filling: { pages, to }, index, busy }: { filling: Filling; index: number; busy: boolean }) {
  const t = useTexts(applicationTexts);
  const previous = pages[index - 1];
  return (
    <div className="fl-actions">
      <Button type="submit" busy={busy}>
        {index === pages.length - 1 ? t.toReview : t.next}
      </Button>
      <ButtonLink variant="tertiary" to={previous ? to.step(previous.id) : to.before}>
        {t.back}
      </ButtonLink>
    </div>
  );
}

/**
 * Saves what is written and goes to the next step. Without a network one may go on writing, but not to the review; when
 * saving is refused one stays and sees why.
 */
function useGoOn({ pages, to, flush, isWaitingForNetwork }: Filling, index: number) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const next = pages[index + 1];
  const start = () => {
    setBusy(true);
    void flush()
      .then((saved) => {
        if (next && (saved || isWaitingForNetwork())) return navigate(to.step(next.id));
        return saved && navigate(to.review);
      })
      .finally(() => setBusy(false));
  };
  return { busy, start };
}
