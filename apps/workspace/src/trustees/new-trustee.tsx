import { Alert, Button, ProblemPanel, TextInput, useChange, useTexts } from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ScopeFields, scopeOf, type WrittenScope } from './scope-fields';
import { trusteesTexts } from './trustees.texts';

const NUMBER = '\\d{8}[\\-+ ]?\\d{4}';
const NOTHING = { reference: '', trustee: '', principal: '', powers: [], startsOn: '', endsOn: '' };
type Written = WrittenScope & { reference: string; trustee: string; principal: string };

/** Adds one commission by hand. */
export function NewTrusteeForm() {
  const t = useTexts(trusteesTexts);
  const queries = useQueryClient();
  const save = useChange('POST /api/officer/trustees');
  const [written, setWritten] = useState<Written>(NOTHING);
  const [isMissing, setMissing] = useState(false);
  const set = (change: Partial<Written>) => setWritten((before) => ({ ...before, ...change }));
  const saved = () => {
    setWritten(NOTHING);
    void queries.invalidateQueries({ queryKey: ['trustees'] });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(written.powers.length === 0);
    if (written.powers.length === 0) return;
    const { reference, trustee, principal } = written;
    save.mutate({ body: { reference, trustee, principal, ...scopeOf(written) } }, { onSuccess: saved });
  };
  const field = (key: 'reference' | 'trustee' | 'principal') => ({
    label: t[key],
    required: true,
    autoComplete: 'off',
    value: written[key],
    onChange: (event: { target: { value: string } }) => set({ [key]: event.target.value }),
  });
  return (
    <form className="fl-form" onSubmit={submit}>
      <TextInput maxLength={60} {...field('reference')} />
      <TextInput hint={t.numberHint} pattern={NUMBER} {...field('trustee')} />
      <TextInput hint={t.numberHint} pattern={NUMBER} {...field('principal')} />
      <ScopeFields value={written} error={isMissing ? t.needPowers : undefined} onChange={set} />
      {save.error && <ProblemPanel error={save.error} />}
      <div role="status">{save.isSuccess && <Alert tone="success">{t.saved}</Alert>}</div>
      <div className="fl-actions">
        <Button type="submit" busy={save.isPending}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}
