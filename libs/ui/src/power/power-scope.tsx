import { useRead } from '../api';
import { CheckboxGroup, RadioGroup } from '../components';
import type { PowerScope } from './power-faults';

/** How the giver is asked, or the officer who copies a paper. */
interface ScopeWords {
  scope: string;
  some: string;
  all: string;
  which: string;
}

interface PowerScopeProps {
  /** Begins the ids of the fields. */
  id: string;
  words: ScopeWords;
  value: PowerScope;
  error: string | undefined;
  onChange: (change: Partial<PowerScope>) => void;
}

/** Which e-services a power of attorney covers. */
export function PowerScopeFields({ id, words, value, error, onChange }: PowerScopeProps) {
  const catalogue = useRead('GET /api/services', {});
  const services = (catalogue.data?.items ?? []).map(({ slug, title }) => ({ value: slug, label: title }));
  return (
    <>
      <RadioGroup
        name={`${id}-scope`}
        label={words.scope}
        value={value.scope}
        options={[
          { value: 'some', label: words.some },
          { value: 'all', label: words.all },
        ]}
        onChange={(scope) => onChange({ scope: scope as PowerScope['scope'] })}
      />
      {value.scope === 'some' && (
        <CheckboxGroup
          id={`${id}-services`}
          name={`${id}-services`}
          label={words.which}
          value={value.services}
          options={services}
          error={error}
          onChange={(chosen) => onChange({ services: chosen })}
        />
      )}
    </>
  );
}
