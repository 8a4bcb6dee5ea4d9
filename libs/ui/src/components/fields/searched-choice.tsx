import { type KeyboardEvent, useState } from 'react';
import { defineTexts, useTexts } from '../../i18n';
import { Field, type FieldProps } from './field';
import type { Option } from './inputs';

const texts = defineTexts(
  {
    none: 'Inget passar det du har skrivit.',
    found: (count: number) => `${count} förslag`,
    hint: 'Skriv för att söka i listan.',
  },
  {
    none: 'Nothing matches what you have written.',
    found: (count: number) => `${count} suggestions`,
    hint: 'Write to search the list.',
  },
);

const MOST = 50;

export interface SearchedChoiceProps extends FieldProps {
  id?: string;
  name?: string;
  options: readonly Option[];
  /** What stands in the field while nobody writes in it. */
  written: string;
  /** An option, or undefined when the field was emptied. */
  onChoose: (option: Option | undefined) => void;
}

/** A choice among many that is found by writing (WAI-ARIA combobox with a list). */
export function SearchedChoice({ options, written, onChoose, name, ...field }: SearchedChoiceProps) {
  const t = useTexts(texts);
  const search = useSearch(options, written, onChoose);
  const { found, active, isOpen } = search;
  return (
    <Field {...field} hint={field.hint ?? t.hint}>
      {(control) => {
        const list = `${control.id}-list`;
        const optionId = (i: number) => `${list}-${i}`;
        return (
          <div className="fl-searched">
            <input
              {...control}
              className="ds-input"
              name={name}
              role="combobox"
              autoComplete="off"
              aria-autocomplete="list"
              aria-expanded={isOpen}
              aria-controls={list}
              aria-activedescendant={isOpen && found[active] ? optionId(active) : undefined}
              value={search.text}
              onChange={(event) => search.write(event.target.value)}
              onClick={search.open}
              onKeyDown={search.press}
              onBlur={search.close}
            />
            <div id={list} role="listbox" aria-label={field.label} hidden={!isOpen || found.length === 0}>
              {isOpen &&
                found.map((option, i) => (
                  // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which names the active one
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
                  <div
                    key={option.value}
                    id={optionId(i)}
                    role="option"
                    aria-selected={i === active}
                    // Before the field loses focus
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => search.choose(option)}
                  >
                    {option.label}
                  </div>
                ))}
            </div>
            <p role="status" className="fl-quiet fl-small">
              {isOpen && search.text !== '' && (found.length === 0 ? t.none : t.found(found.length))}
            </p>
          </div>
        );
      }}
    </Field>
  );
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('sv');

/** What is written, what fits it, and which of those the keys have come to. */
function useSearch(options: readonly Option[], written: string, onChoose: SearchedChoiceProps['onChoose']) {
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const wanted = plain(typed ?? '');
  const found = options.filter(({ label }) => plain(label).includes(wanted)).slice(0, MOST);
  const close = () => {
    setTyped(undefined);
    setOpen(false);
  };
  const choose = (option: Option | undefined) => {
    onChoose(option);
    close();
  };
  const write = (text: string) => {
    setTyped(text);
    setOpen(true);
    setActive(0);
    if (text === '' && written !== '') onChoose(undefined);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => (isOpen ? setActive(Math.min(active + 1, found.length - 1)) : setOpen(true)),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Escape: close,
    Enter: () => choose(found[active]),
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || (event.key === 'Enter' && (!isOpen || !found[active]))) return;
    event.preventDefault();
    act();
  };
  return { text: typed ?? written, found, active, isOpen, write, press, close, choose, open: () => setOpen(true) };
}
