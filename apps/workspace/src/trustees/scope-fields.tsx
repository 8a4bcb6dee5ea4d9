import type { TrusteePower } from '@farled/api-client';
import { CheckboxGroup, TextInput, useTexts } from '@farled/ui';
import { rightsTexts } from '../rights/rights.texts';
import { trusteesTexts } from './trustees.texts';

const POWERS = ['bevaka-ratt', 'forvalta-egendom', 'sorja-for-person'] as const;

/** What is being written of a commission. */
export interface WrittenScope {
  powers: TrusteePower[];
  startsOn: string;
  endsOn: string;
}

interface ScopeFieldsProps {
  value: WrittenScope;
  error?: string;
  onChange: (change: Partial<WrittenScope>) => void;
}

/** What a commission covers, and from when until when. */
export function ScopeFields({ value, error, onChange }: ScopeFieldsProps) {
  const t = useTexts(trusteesTexts);
  const r = useTexts(rightsTexts);
  return (
    <>
      <CheckboxGroup
        name="powers"
        label={t.powers}
        options={POWERS.map((power) => ({ value: power, label: t[power] }))}
        value={value.powers}
        error={error}
        onChange={(powers) => onChange({ powers: powers as TrusteePower[] })}
      />
      <TextInput
        label={r.from}
        type="date"
        required
        value={value.startsOn}
        onChange={(event) => onChange({ startsOn: event.target.value })}
      />
      <TextInput
        label={r.to}
        type="date"
        hint={t.endHint}
        min={value.startsOn}
        value={value.endsOn}
        onChange={(event) => onChange({ endsOn: event.target.value })}
      />
    </>
  );
}

/** As the API takes it: no last day is one that is not known. */
export const scopeOf = ({ powers, startsOn, endsOn }: WrittenScope) => ({ powers, startsOn, endsOn: endsOn || null });
