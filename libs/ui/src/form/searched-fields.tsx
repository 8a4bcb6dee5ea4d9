import { type Option, SearchedChoice } from '../components';
import { defineTexts, useTexts } from '../i18n';
import { type FieldControl, fieldProps, textOf } from './control';

const texts = defineTexts(
  { remove: (name: string) => `Ta bort ${name}`, chosen: 'Du har valt' },
  { remove: (name: string) => `Remove ${name}`, chosen: 'You have chosen' },
);

/** One of many, found by writing. */
export function SearchedSelectControl(control: FieldControl) {
  const { field, value, onChange } = control;
  const chosen = field.options?.find((option) => option.value === textOf(value));
  return (
    <SearchedChoice
      {...fieldProps(control)}
      options={field.options ?? []}
      written={chosen?.label ?? ''}
      onChoose={(option) => onChange(option?.value)}
    />
  );
}

/** Several of many, found by writing; what is chosen stands below and can be taken away. */
export function TagsControl(control: FieldControl) {
  const t = useTexts(texts);
  const { field, value, onChange } = control;
  const values = Array.isArray(value) ? value.map(String) : [];
  const options = field.options ?? [];
  const chosen = values.flatMap((one) => options.find((option) => option.value === one) ?? []);
  const set = (next: readonly Option[]) => onChange(next.length > 0 ? next.map((option) => option.value) : undefined);
  return (
    <div>
      <SearchedChoice
        {...fieldProps(control)}
        options={options.filter((option) => !values.includes(option.value))}
        written=""
        onChoose={(option) => option && set([...chosen, option])}
      />
      {chosen.length > 0 && (
        <ul className="fl-tags" aria-label={t.chosen}>
          {chosen.map((option) => (
            <li key={option.value}>
              <button
                type="button"
                aria-label={t.remove(option.label)}
                onClick={() => set(chosen.filter((other) => other !== option))}
              >
                {option.label} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
