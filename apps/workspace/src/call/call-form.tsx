import type { CallPurpose, CallStart } from '@farled/api-client';
import { Button, RadioGroup, TextArea, TextInput, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { callTexts } from './call.texts';

const INITIATORS = ['user', 'RP'] as const;
const DEEDS = ['identify', 'sign'] as const;
const PURPOSES: readonly CallPurpose[] = ['question', 'information', 'application', 'other'];

interface Answers {
  who: 'applicant' | 'other';
  number: string;
  initiator: CallStart['initiator'];
  purpose: CallPurpose;
  what: 'identify' | 'sign';
  statement: string;
}

export interface CallFormProps {
  /** The case it is about; a signing needs one. */
  caseId?: string;
  /** What was asked before, to be changed. */
  before?: CallStart;
  onStart: (wish: CallStart) => void;
}

function firstAnswers({ caseId, before }: CallFormProps): Answers {
  const given: Partial<CallStart> = before ?? {};
  const { personalNumber: number = '', initiator = 'user', purpose = 'question', statement = '' } = given;
  const who = caseId && number === '' ? 'applicant' : 'other';
  return { who, number, initiator, purpose, what: statement ? 'sign' : 'identify', statement };
}

interface PartProps {
  answers: Answers;
  set: (change: Partial<Answers>) => void;
  hasCase: boolean;
  isMissing: boolean;
}

/** Whom one talks to, who rang, why, and whether something is to be signed. */
export function CallForm(props: CallFormProps) {
  const t = useTexts(callTexts);
  const [answers, setAnswers] = useState(() => firstAnswers(props));
  const [isChecked, setChecked] = useState(false);
  const { caseId, onStart } = props;
  const missing = missingOf(answers);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!missing.number && !missing.statement) onStart(wishOf(answers, caseId));
  };
  const part = {
    answers,
    hasCase: caseId !== undefined,
    set: (change: Partial<Answers>) => setAnswers({ ...answers, ...change }),
  };
  return (
    <form className="ws-note" onSubmit={submit} noValidate>
      <Who {...part} isMissing={isChecked && missing.number} />
      <About {...part} />
      <What {...part} isMissing={isChecked && missing.statement} />
      <Button type="submit">{t.start}</Button>
    </form>
  );
}

function Who({ answers: { who, number }, set, hasCase, isMissing }: PartProps) {
  const t = useTexts(callTexts);
  const options = [
    { value: 'applicant', label: t.applicant },
    { value: 'other', label: t.somebodyElse },
  ];
  return (
    <>
      {hasCase && (
        <RadioGroup
          label={t.who}
          name="who"
          options={options}
          value={who}
          onChange={(value) => set({ who: value as Answers['who'] })}
        />
      )}
      {who === 'other' && (
        <TextInput
          label={t.number}
          hint={t.numberHint}
          error={isMissing ? t.numberMissing : undefined}
          size={14}
          inputMode="numeric"
          autoComplete="off"
          value={number}
          onChange={(event) => set({ number: event.target.value })}
        />
      )}
    </>
  );
}

function About({ answers: { initiator, purpose }, set }: Omit<PartProps, 'isMissing'>) {
  const t = useTexts(callTexts);
  return (
    <>
      <RadioGroup
        label={t.initiator}
        name="initiator"
        options={INITIATORS.map((value) => ({ value, label: t[value] }))}
        value={initiator}
        onChange={(value) => set({ initiator: value as Answers['initiator'] })}
      />
      <RadioGroup
        label={t.purpose}
        name="purpose"
        options={PURPOSES.map((value) => ({ value, label: t[value] }))}
        value={purpose}
        onChange={(value) => set({ purpose: value as CallPurpose })}
      />
    </>
  );
}

/** A signing needs a case to belong to. */
function What({ answers: { what, statement }, set, hasCase, isMissing }: PartProps) {
  const t = useTexts(callTexts);
  if (!hasCase) return null;
  return (
    <>
      <RadioGroup
        label={t.what}
        name="what"
        options={DEEDS.map((value) => ({ value, label: t[value] }))}
        value={what}
        onChange={(value) => set({ what: value as Answers['what'] })}
      />
      {what === 'sign' && (
        <TextArea
          label={t.statement}
          hint={t.statementHint}
          error={isMissing ? t.statementMissing : undefined}
          maxLength={5000}
          rows={4}
          value={statement}
          onChange={(event) => set({ statement: event.target.value })}
        />
      )}
    </>
  );
}

const missingOf = ({ who, number, what, statement }: Answers) => ({
  number: who === 'other' && number.replace(/\D/g, '').length < 10,
  statement: what === 'sign' && statement.trim().length < 3,
});

const wishOf = ({ who, number, initiator, purpose, what, statement }: Answers, caseId?: string): CallStart => ({
  ...(caseId ? { caseId } : {}),
  ...(who === 'other' ? { personalNumber: number.trim() } : {}),
  initiator,
  purpose,
  ...(what === 'sign' ? { statement: statement.trim() } : {}),
});
