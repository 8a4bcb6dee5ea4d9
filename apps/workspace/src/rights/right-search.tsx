import { Button, SelectInput, TextInput, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { rightsTexts } from './rights.texts';
import type { Wanted } from './use-rights';

interface RightSearchProps {
  wanted: Wanted;
  /** What can be looked for, besides names and numbers. */
  label?: string;
  onSearch: (wanted: Wanted) => void;
}

/** Looks for somebody's rights. What is looked for never stands in an address. */
export function RightSearch({ wanted, label, onSearch }: RightSearchProps) {
  const t = useTexts(rightsTexts);
  const [text, setText] = useState(wanted.text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch({ ...wanted, text: text.trim() });
  };
  const clear = () => {
    setText('');
    onSearch({ ...wanted, text: '' });
  };
  return (
    <search>
      <form className="ws-right-search" onSubmit={submit}>
        <TextInput
          label={label ?? t.search}
          type="search"
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <SelectInput
          label={t.state}
          options={(['all', 'current', 'over'] as const).map((value) => ({ value, label: t[value] }))}
          value={wanted.state}
          onChange={(event) => onSearch({ text: text.trim(), state: event.target.value as Wanted['state'] })}
        />
        <Button type="submit" variant="secondary">
          {t.find}
        </Button>
        {wanted.text && (
          <Button variant="tertiary" onClick={clear}>
            {t.clear}
          </Button>
        )}
      </form>
    </search>
  );
}
