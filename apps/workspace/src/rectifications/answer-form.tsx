import type { OfficerRectification, RectificationOutcome } from '@farled/api-client';
import { Button, ProblemPanel, RadioGroup, TextArea, useChange, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { rectificationTexts } from './rectification.texts';
import { RECTIFICATIONS } from './use-rectifications';

const OUTCOMES = ['corrected', 'forwarded', 'unchanged'] as const;

/** What was done, and the answer that the one who asked reads. */
export function AnswerForm({ request: { id, revision } }: { request: OfficerRectification }) {
  const t = useTexts(rectificationTexts);
  const [outcome, setOutcome] = useState<RectificationOutcome | ''>('');
  const [text, setText] = useState('');
  const [isChecked, setChecked] = useState(false);
  const answer = useChange('POST /api/officer/rectifications/{id}/answer', [
    'GET /api/officer/rectifications/{id}',
    RECTIFICATIONS,
  ]);
  const isWritten = text.trim().length >= 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (outcome && isWritten) answer.mutate({ path: { id }, body: { outcome, text: text.trim(), revision } });
  };
  return (
    <form className="fl-form" noValidate onSubmit={submit}>
      <RadioGroup
        name="outcome"
        label={t.outcome}
        error={isChecked && !outcome ? t.outcomeMissing : undefined}
        options={OUTCOMES.map((value) => ({ value, label: t[`outcome-${value}`] }))}
        value={outcome}
        onChange={(chosen) => setOutcome(chosen as RectificationOutcome)}
      />
      <TextArea
        label={t.answer}
        hint={t.answerHint}
        maxLength={4000}
        value={text}
        error={isChecked && !isWritten ? t.answerMissing : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {answer.error && <ProblemPanel error={answer.error} />}
      <div className="fl-actions">
        <Button type="submit" busy={answer.isPending}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}
