import type { OfficerTask } from '@farled/api-client';
import { type Answers, type FormContext, initialAnswers, pages, parseForm, stripHidden } from '@farled/forms';
import {
  Alert,
  Button,
  ButtonLink,
  FormStep,
  Loaded,
  PageBody,
  PageHeading,
  TextLink,
  useKept,
  useLanguage,
  useRead,
  useTexts,
} from '@farled/ui';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { Confirm } from './confirm';
import { type KeptAnswers, KeptNotice, keptAs, UnsentWriting } from './kept-answers';
import { LetterPreview } from './letter-preview';
import { taskTexts } from './task.texts';
import { usePreview } from './use-preview';

/** Somebody else may do the task meanwhile. */
const REFRESH_MS = 20_000;

/** An officer's task: the form to the left, the letter as it will be to the right, and a last look before sending. */
export function TaskPage() {
  const t = useTexts(taskTexts);
  const { caseId = '', taskId = '' } = useParams();
  const task = useRead('GET /api/officer/tasks/{id}', { path: { id: taskId } }, { every: REFRESH_MS });
  return (
    <PageBody full>
      <PageHeading above={<TextLink to={paths.case(caseId)}>{t.back}</TextLink>} title={titleOf(t.title, task.data)}>
        {t.title}
      </PageHeading>
      <Loaded query={task}>
        {(data) =>
          data.state === 'open' ? (
            <Work key={data.revision} task={data} onReload={() => void task.refetch()} />
          ) : (
            <Gone task={data} />
          )
        }
      </Loaded>
    </PageBody>
  );
}

/** Two tasks that are open side by side are told apart by their tabs. */
const titleOf = (title: string, task: OfficerTask | undefined): string =>
  task ? [title, task.step, task.diaryNumber].filter(Boolean).join(' – ') : title;

function Gone({ task }: { task: OfficerTask }) {
  const t = useTexts(taskTexts);
  return (
    <Alert tone="info" title={t.gone}>
      <p>{t.goneText}</p>
      <UnsentWriting task={task} />
      <div className="fl-actions">
        <ButtonLink variant="secondary" to={paths.case(task.caseId)}>
          {t.back}
        </ButtonLink>
      </div>
    </Alert>
  );
}

function Work({ task, onReload }: { task: OfficerTask; onReload: () => void }) {
  const t = useTexts(taskTexts);
  const [language] = useLanguage();
  const form = useMemo(() => parseForm(task.form), [task.form]);
  const writing = useKept<KeptAnswers>(keptAs(task));
  const fresh = (): Answers => ({
    ...initialAnswers(form, { answers: {}, prefill: {}, language, now: new Date() }),
    ...task.answers,
  });
  const [answers, setAnswers] = useState<Answers>(() => ({ ...fresh(), ...writing.found?.answers }));
  const change = (next: Answers) => {
    setAnswers(next);
    writing.keep({ answers: next, revision: task.revision });
  };
  const startOver = () => {
    writing.drop();
    setAnswers(fresh());
  };
  const [isConfirming, setConfirming] = useState(false);
  const context: FormContext = { answers, prefill: {}, language, now: new Date() };
  const sent = stripHidden(form, context);
  const preview = usePreview(task.id, sent);
  if (isConfirming && preview.data) {
    const back = () => setConfirming(false);
    return (
      <Confirm
        task={task}
        answers={sent}
        preview={preview.data}
        onBack={back}
        onReload={onReload}
        onSent={writing.drop}
      />
    );
  }
  return (
    <>
      {writing.found && <KeptNotice kept={writing.found} task={task} onStartOver={startOver} />}
      <div className="ws-decide">
        <FormStep
          form={form}
          page={pages(form, context)[0]?.id ?? ''}
          context={context}
          services={{ sources: {} }}
          onChange={change}
          onSubmit={() => setConfirming(true)}
        >
          <div className="fl-actions">
            <Button type="submit" busy={preview.isUpdating}>
              {t.review}
            </Button>
          </div>
        </FormStep>
        <LetterPreview preview={preview.data} isUpdating={preview.isUpdating} />
      </div>
    </>
  );
}
