import { Button, useTexts } from '@farled/ui';
import { type FormEvent, useId, useState } from 'react';
import { queueTexts } from './queue.texts';

/** Finds tasks by part of the diary number; names cannot be searched for. */
export function SearchField({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const t = useTexts(queueTexts);
  const id = useId();
  const [text, setText] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  const clear = () => {
    setText('');
    onSearch('');
  };
  return (
    <search>
      <form className="ws-search" onSubmit={submit}>
        <label htmlFor={id}>{t.search}</label>
        <input
          id={id}
          type="search"
          className="ds-input"
          maxLength={40}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {value && (
          <Button type="button" variant="tertiary" onClick={clear}>
            {t.clear}
          </Button>
        )}
      </form>
    </search>
  );
}
