import type { ReviewSample, ReviewSampleState } from '@farled/api-client';
import { Button, Heading, ProblemPanel, Status, SummaryList, useChange, useFormat, useTexts } from '@farled/ui';
import { useState } from 'react';
import { reviewTexts } from './review.texts';
import { SampleDialog } from './sample-dialog';

const TOUCHED = ['GET /api/officer/log-reviews/{id}', 'GET /api/officer/log-reviews'] as const;
const TONES = { open: 'info', asked: 'warning', answered: 'info', accepted: 'success', deviation: 'danger' } as const;

/** One sample: who read what, when and why, and what the reviewer makes of it. */
export function Sample({ sample, isClosed }: { sample: ReviewSample; isClosed: boolean }) {
  const t = useTexts(reviewTexts);
  const words: Record<ReviewSampleState, string> = t;
  return (
    <article className="ws-sample" aria-label={`${t[sample.rule]}, ${sample.officer ?? t.unknown}`}>
      <div className="ws-sample-head">
        <Heading level={3} size="2xs">
          {t[sample.rule]}
        </Heading>
        <Status tone={TONES[sample.state]}>{words[sample.state]}</Status>
      </div>
      <Facts sample={sample} />
      {!isClosed && (sample.isOwn ? <p className="fl-quiet">{t.own}</p> : <Judge sample={sample} />)}
    </article>
  );
}

function Facts({ sample }: { sample: ReviewSample }) {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const { officer, department, times, persons, purposes, diaryNumber, question, answer, note, decidedBy } = sample;
  const often = [t.times(times), ...(persons > 1 ? [t.persons(persons)] : [])].join(', ');
  const items = [
    { key: 'officer', label: t.officer, value: [officer ?? t.unknown, department].filter(Boolean).join(', ') },
    { key: 'when', label: t.when, value: `${format.dayTime(sample.firstAt)}, ${often}` },
    { key: 'case', label: t.case, value: diaryNumber ?? t.noCase },
    { key: 'why', label: t.why, value: purposes.join(', ') },
    { key: 'what', label: t.what, value: sample.fields.join(', ') || '–' },
    ...(question ? [{ key: 'question', label: t.question, value: question }] : []),
    ...(answer ? [{ key: 'answer', label: t.answer, value: answer }] : []),
    ...(note ? [{ key: 'note', label: t.note, value: [note, decidedBy].filter(Boolean).join('\n') }] : []),
  ];
  return <SummaryList items={items} />;
}

function Judge({ sample }: { sample: ReviewSample }) {
  const t = useTexts(reviewTexts);
  const [dialog, setDialog] = useState<'ask' | 'deviate'>();
  const judge = useChange('POST /api/officer/log-reviews/samples/{id}/judge', TOUCHED);
  const ask = useChange('POST /api/officer/log-reviews/samples/{id}/ask', TOUCHED);
  const { id, revision } = sample;
  const path = { id };
  const close = { onSuccess: () => setDialog(undefined) };
  return (
    <>
      {judge.error && dialog === undefined && <ProblemPanel error={judge.error} />}
      <div className="fl-actions">
        <Button busy={judge.isPending} onClick={() => judge.mutate({ path, body: { revision, outcome: 'accepted' } })}>
          {t.accept}
        </Button>
        {sample.state === 'open' && (
          <Button variant="secondary" onClick={() => setDialog('ask')}>
            {t.ask}
          </Button>
        )}
        <Button variant="tertiary" onClick={() => setDialog('deviate')}>
          {t.deviate}
        </Button>
      </div>
      {dialog === 'ask' && (
        <SampleDialog
          title={t.askTitle}
          text={t.askText}
          label={t.askLabel}
          start={t.askDefault}
          confirm={t.send}
          error={ask.error}
          busy={ask.isPending}
          onSend={(question) => ask.mutate({ path, body: { revision, question } }, close)}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'deviate' && (
        <SampleDialog
          title={t.deviateTitle}
          text={t.deviateText}
          label={t.deviateLabel}
          missing={t.deviateMissing}
          confirm={t.save}
          error={judge.error}
          busy={judge.isPending}
          onSend={(note) => judge.mutate({ path, body: { revision, outcome: 'deviation', note } }, close)}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
