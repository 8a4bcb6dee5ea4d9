import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Paragraph,
  ProblemPanel,
  RadioGroup,
  TextInput,
  useChange,
  useRead,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { mandateTexts } from './mandate.texts';

type Words = (typeof mandateTexts)['sv'];

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

const EMPTY = { name: '', personalNumber: '', scope: 'some', services: [] as string[], startsOn: '', endsOn: '' };
type Wish = typeof EMPTY;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function faultsOf(wish: Wish, t: Words): Partial<Record<keyof Wish, string>> {
  return {
    ...(wish.name.trim().includes(' ') ? {} : { name: t.needName }),
    ...(/^\d{8}[-+ ]?\d{4}$/.test(wish.personalNumber.trim()) ? {} : { personalNumber: t.needNumber }),
    ...(wish.scope === 'some' && wish.services.length === 0 ? { services: t.needServices } : {}),
    ...(DAY.test(wish.startsOn) ? {} : { startsOn: t.needDay }),
    ...(DAY.test(wish.endsOn) ? {} : { endsOn: t.needDay }),
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
      <Scope wish={wish} error={faults.services} onChange={set} />
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

interface ScopeProps {
  wish: Wish;
  error: string | undefined;
  onChange: (change: Partial<Wish>) => void;
}

function Scope({ wish, error, onChange }: ScopeProps) {
  const t = useTexts(mandateTexts);
  const catalogue = useRead('GET /api/services', {});
  const services = (catalogue.data?.items ?? []).map(({ slug, title }) => ({ value: slug, label: title }));
  return (
    <>
      <RadioGroup
        name="scope"
        label={t.scope}
        value={wish.scope}
        options={[
          { value: 'some', label: t.some },
          { value: 'all', label: t.all },
        ]}
        onChange={(scope) => onChange({ scope })}
      />
      {wish.scope === 'some' && (
        <CheckboxGroup
          id="mandate-services"
          name="services"
          label={t.which}
          value={wish.services}
          options={services}
          error={error}
          onChange={(chosen) => onChange({ services: chosen })}
        />
      )}
    </>
  );
}
