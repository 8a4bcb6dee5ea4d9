import { type FormEvent, useId, useState } from 'react';
import { Button } from '../text';

export interface SearchFieldProps {
  label: string;
  /** What is searched for now. */
  value: string;
  onSearch: (text: string) => void;
  /** The button that empties the field; shown while something is searched for. */
  clear: string;
  /** A button that searches; without it, Enter does. */
  find?: string;
  minLength?: number;
  className: string;
}

const MOST = 40;

/** One field to search with; nothing is asked before it is sent. */
export function SearchField({ label, value, onSearch, clear, find, minLength, className }: SearchFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  const empty = () => {
    setText('');
    onSearch('');
  };
  return (
    <search>
      <form className={className} onSubmit={submit}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="search"
          className="ds-input"
          minLength={minLength}
          maxLength={MOST}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {find && (
          <Button type="submit" variant="secondary">
            {find}
          </Button>
        )}
        {value && (
          <Button type="button" variant="tertiary" onClick={empty}>
            {clear}
          </Button>
        )}
      </form>
    </search>
  );
}
