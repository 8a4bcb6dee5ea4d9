import {
  Button,
  ErrorSummary,
  numberFault,
  Paragraph,
  type PowerScope,
  PowerScopeFields,
  ProblemPanel,
  scopeFaults,
  TextInput,
  useChange,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { mandateTexts } from './mandate.texts';

type Words = (typeof mandateTexts)['sv'];

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

interface Wish extends PowerScope {
  name: string;
  personalNumber: string;
  startsOn: string;
  endsOn: string;
}

const EMPTY: Wish = { name: '', personalNumber: '', scope: 'some', services: [], startsOn: '', endsOn: '' };

function faultsOf(wish: Wish, t: Words): Partial<Record<keyof Wish, string>> {
  const personalNumber = numberFault(wish.personalNumber, t);
  return {
    ...(!wish.name.trim().includes(' ') && { name: t.needName }),
    ...(personalNumber && { personalNumber }),
    ...scopeFaults(wish, t),
  };
}

interface MandateFormProps {
  onWritten: (written: { id: string; visibleText: string }) => void;
}

/** To whom, for what and how long. */
export function MandateForm({ onWritten }: MandateFormProps) {
  const t = useTexts(mandateTexts);
  const [wish, setWish] = useState(() => ({ ...EMPTY, startsOn: today() }));
  const [faults, setFaults] = useState<ReturnType<typeof faultsOf>>({});
  const write = useChange('POST /api/powers-of-attorney');
  const set = (change: Partial<Wish>) => setWish((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(wish, t);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const { name, personalNumber, startsOn, endsOn } = wish;
    const services = wish.scope === 'some' ? wish.services : null;
    const body = { name: name.trim(), personalNumber: personalNumber.trim(), services, startsOn, endsOn };
    write.mutate({ body }, { onSuccess: onWritten });
  };
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (Object.keys(faults).length > 0) summary.current?.focus();
  }, [faults]);
  const field = (key: 'name' | 'personalNumber' | 'startsOn' | 'endsOn') => ({
    id: `mandate-${key}`,
    value: wish[key],
    error: faults[key],
    onChange: (event: { target: { value: string } }) => set({ [key]: event.target.value }),
  });
  return (
    <form className="fl-form" onSubmit={submit} noValidate>
      <Paragraph lead>{t.newLead}</Paragraph>
      <ErrorSummary
        ref={summary}
        errors={Object.entries(faults).map(([key, text]) => ({ id: `mandate-${key}`, text }))}
      />
      <TextInput label={t.name} autoComplete="off" {...field('name')} />
      <TextInput
        label={t.number}
        hint={t.numberHint}
        inputMode="numeric"
        autoComplete="off"
        {...field('personalNumber')}
      />
      <PowerScopeFields id="mandate" words={t} value={wish} error={faults.services} onChange={set} />
      <TextInput label={t.from} hint={t.dayHint} autoComplete="off" {...field('startsOn')} />
      <TextInput label={t.to} hint={t.dayHint} autoComplete="off" {...field('endsOn')} />
      {write.error && <ProblemPanel error={write.error} />}
      <div className="fl-actions">
        <Button type="submit" busy={write.isPending}>
          {t.next}
        </Button>
      </div>
    </form>
  );
}
