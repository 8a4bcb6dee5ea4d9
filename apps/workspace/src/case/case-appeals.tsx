import type { AppealOutcome, CaseAppeal, OfficerCase } from '@farled/api-client';
import {
  Button,
  Heading,
  OuterLink,
  ProblemPanel,
  RadioGroup,
  Status,
  TextArea,
  useChange,
  useFormat,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { appealTexts } from './appeal.texts';

/** Appeals of the decision, and what the officer decides on each. Nothing when there are none. */
export function CaseAppeals({ subject }: { subject: OfficerCase }) {
  return subject.appeals.map((appeal) => <Shown key={appeal.id} caseId={subject.id} appeal={appeal} />);
}

function Shown({ caseId, appeal }: { caseId: string; appeal: CaseAppeal }) {
  const t = useTexts(appealTexts);
  const format = useFormat();
  const { receivedAt, decisionReadOn, lastDay, isLate, text, documents, answer } = appeal;
  return (
    <section className="ws-part">
      <Heading level={2} size="xs">
        {t.title}
      </Heading>
      <p>
        <Status tone={isLate ? 'warning' : 'success'}>{isLate ? t.late : t.inTime}</Status>{' '}
        <span className="fl-quiet">
          {t.times(format.dayTime(receivedAt), format.day(decisionReadOn), format.day(lastDay))}
        </span>
      </p>
      <p className="ws-text">{text}</p>
      {documents.map(({ id, name }) => (
        <p key={id}>
          <OuterLink href={`/api/officer/cases/${caseId}/documents/${id}`} download>
            {name}
          </OuterLink>
        </p>
      ))}
      {answer ? (
        <p className="ws-text">
          <strong>{t[answer.outcome]}</strong> {answer.text}{' '}
          <span className="fl-quiet">{format.dayTime(answer.at)}</span>
        </p>
      ) : (
        <Answer caseId={caseId} appeal={appeal} />
      )}
    </section>
  );
}

function Answer({ caseId, appeal: { id: aid, isLate } }: { caseId: string; appeal: CaseAppeal }) {
  const t = useTexts(appealTexts);
  const [outcome, setOutcome] = useState<AppealOutcome>();
  const [motivation, setMotivation] = useState('');
  const [isMissing, setMissing] = useState(false);
  const answer = useChange('POST /api/officer/cases/{id}/appeals/{aid}/answer', [
    'GET /api/officer/cases/{id}',
    'GET /api/officer/appeals',
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isReady = outcome && motivation.trim().length >= 3;
    setMissing(!isReady);
    if (isReady) answer.mutate({ path: { id: caseId, aid }, body: { outcome, motivation } });
  };
  // Förvaltningslagen 45 §: only what came too late is dismissed.
  const choices: AppealOutcome[] = isLate ? ['dismissed', 'changed', 'forwarded'] : ['changed', 'forwarded'];
  return (
    <form className="ws-note" onSubmit={submit} noValidate>
      <RadioGroup
        label={t.outcome}
        hint={t.outcomeHint}
        id={`appeal-${aid}`}
        name={`appeal-${aid}`}
        value={outcome ?? ''}
        options={choices.map((value) => ({ value, label: t[`choose-${value}`] }))}
        onChange={(value) => setOutcome(value as AppealOutcome)}
      />
      <TextArea
        label={t.motivation}
        hint={t.motivationHint}
        error={isMissing ? t.missing : undefined}
        rows={4}
        maxLength={5000}
        value={motivation}
        onChange={(event) => setMotivation(event.target.value)}
      />
      {answer.error && <ProblemPanel error={answer.error} />}
      <Button type="submit" busy={answer.isPending}>
        {t.answer}
      </Button>
    </form>
  );
}
