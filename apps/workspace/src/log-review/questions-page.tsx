import type { LogQuestion } from '@farled/api-client';
import {
  Button,
  Empty,
  Loaded,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  SummaryList,
  TextArea,
  useChange,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { reviewTexts } from './review.texts';

const SHORTEST = 3;

/** What the log review asks one about one's own reading. */
export function QuestionsPage() {
  const t = useTexts(reviewTexts);
  const questions = useRead('GET /api/officer/log-questions', {});
  return (
    <PageBody>
      <PageHeading>{t.questionsTitle}</PageHeading>
      <Paragraph lead>{t.questionsLead}</Paragraph>
      <Loaded query={questions}>
        {({ items }) =>
          items.length > 0 ? (
            items.map((question) => <Question key={question.id} question={question} />)
          ) : (
            <Empty title={t.noQuestions}>
              <p>{t.noQuestionsText}</p>
            </Empty>
          )
        }
      </Loaded>
    </PageBody>
  );
}

function Question({ question }: { question: LogQuestion }) {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const often = [t.times(question.times), ...(question.persons > 1 ? [t.persons(question.persons)] : [])].join(', ');
  const items = [
    { key: 'question', label: t.question, value: question.question ?? t.askDefault },
    { key: 'case', label: t.case, value: question.diaryNumber ?? t.noCase },
    { key: 'when', label: t.when, value: `${format.dayTime(question.firstAt)}, ${often}` },
    { key: 'why', label: t.why, value: question.purposes.join(', ') },
    { key: 'what', label: t.what, value: question.fields.join(', ') || '–' },
  ];
  return (
    <article className="ws-sample" aria-label={question.diaryNumber ?? t.noCase}>
      <SummaryList items={items} />
      <Reason id={question.id} />
    </article>
  );
}

function Reason({ id }: { id: string }) {
  const t = useTexts(reviewTexts);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const answer = useChange('POST /api/officer/log-questions/{id}/answer', ['GET /api/officer/log-questions']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tooShort = reason.trim().length < SHORTEST;
    setMissing(tooShort);
    if (!tooShort && !answer.isPending) answer.mutate({ path: { id }, body: { reason: reason.trim() } });
  };
  return (
    <form className="fl-form" onSubmit={submit} noValidate>
      <TextArea
        label={t.yourReason}
        error={isMissing ? t.reasonMissing : undefined}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {answer.error && <ProblemPanel error={answer.error} />}
      <div className="fl-actions">
        <Button type="submit" busy={answer.isPending}>
          {t.reply}
        </Button>
      </div>
    </form>
  );
}
