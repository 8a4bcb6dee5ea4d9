import type { KnownPurpose } from '@farled/api-client';
import { RadioGroup, useTexts } from '@farled/ui';
import { personTexts } from './person.texts';

const PURPOSES: readonly KnownPurpose[] = ['case', 'caller', 'paper', 'post', 'custody'];

export const isPurpose = (text: string | null): text is KnownPurpose => PURPOSES.includes(text as KnownPurpose);

interface PurposesProps {
  value: KnownPurpose | undefined;
  error?: string;
  onChange: (purpose: KnownPurpose) => void;
}

/** Why one looks somebody up: asked before anything else. */
export function Purposes({ value, error, onChange }: PurposesProps) {
  const t = useTexts(personTexts);
  return (
    <RadioGroup
      label={t.why}
      name="purpose"
      error={error}
      options={PURPOSES.map((purpose) => ({ value: purpose, label: t[purpose] }))}
      value={value ?? ''}
      onChange={(purpose) => onChange(purpose as KnownPurpose)}
    />
  );
}
