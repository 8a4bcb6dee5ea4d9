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
  useLanguage,
  useRead,
  useTexts,
} from '@farled/ui';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { Confirm } from './confirm';
import { LetterPreview } from './letter-preview';
import { taskTexts } from './task.texts';
import { usePreview } from './use-preview';

/** An officer's task: the form to the left, the letter as it will be to the right, and a last look before sending. */
export function TaskPage() {
  const t = useTexts(taskTexts);
  const { caseId = '', taskId = '' } = useParams();
  const task = useRead('GET /api/officer/tasks/{id}', { path: { id: taskId } });
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
            <Gone caseId={caseId} />
          )
        }
      </Loaded>
    </PageBody>
  );
}

/** Two tasks that are open side by side are told apart by their tabs. */
const titleOf = (title: string, task: OfficerTask | undefined): string =>
  task ? [title, task.step, task.diaryNumber].filter(Boolean).join(' – ') : title;

function Gone({ caseId }: { caseId: string }) {
  const t = useTexts(taskTexts);
  return (
    <Alert tone="info" title={t.gone}>
      <p>{t.goneText}</p>
      <div className="fl-actions">
        <ButtonLink variant="secondary" to={paths.case(caseId)}>
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
  const [answers, setAnswers] = useState<Answers>(() => ({
    ...initialAnswers(form, { answers: {}, prefill: {}, language, now: new Date() }),
    ...task.answers,
  }));
  const [isConfirming, setConfirming] = useState(false);
  const context: FormContext = { answers, prefill: {}, language, now: new Date() };
  const sent = stripHidden(form, context);
  const preview = usePreview(task.id, sent);
  if (isConfirming && preview.data) {
    const back = () => setConfirming(false);
    return <Confirm task={task} answers={sent} preview={preview.data} onBack={back} onReload={onReload} />;
  }
  return (
    <div className="ws-decide">
      <FormStep
        form={form}
        page={pages(form, context)[0]?.id ?? ''}
        context={context}
        services={{ sources: {} }}
        onChange={setAnswers}
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
  );
}
