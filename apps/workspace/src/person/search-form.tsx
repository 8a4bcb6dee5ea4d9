import type { KnownPurpose } from '@farled/api-client';
import { Button, Checkbox, TextInput, useSession, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { personTexts } from './person.texts';
import { Purposes } from './purposes';

/** What one looks for, and why. */
export interface Wanted {
  purpose: KnownPurpose;
  text: string;
  street: string;
  withProtected: boolean;
}

/** The purpose first; then what one knows of the person. */
export function SearchForm({ busy, onSearch }: { busy: boolean; onSearch: (wanted: Wanted) => void }) {
  const t = useTexts(personTexts);
  const [wanted, setWanted] = useState<Partial<Wanted>>({});
  const [isChecked, setChecked] = useState(false);
  const { purpose, text = '', street = '', withProtected = false } = wanted;
  const isEmpty = text.trim() === '' && street.trim() === '';
  const set = (change: Partial<Wanted>) => setWanted({ ...wanted, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (purpose && !isEmpty) onSearch({ purpose, text: text.trim(), street: street.trim(), withProtected });
  };
  return (
    <form className="fl-form ws-person-search" onSubmit={submit} noValidate>
      <Purposes
        value={purpose}
        error={isChecked && !purpose ? t.purposeMissing : undefined}
        onChange={(chosen) => set({ purpose: chosen })}
      />
      {purpose && (
        <Fields
          error={isChecked && isEmpty ? t.searchMissing : undefined}
          wanted={{ text, street, withProtected }}
          set={set}
        />
      )}
      <Button type="submit" busy={busy}>
        {t.search}
      </Button>
    </form>
  );
}

interface FieldsProps {
  wanted: Omit<Wanted, 'purpose'>;
  error: string | undefined;
  set: (change: Partial<Wanted>) => void;
}

function Fields({ wanted: { text, street, withProtected }, error, set }: FieldsProps) {
  const t = useTexts(personTexts);
  const { loggedIn } = useSession();
  const seesProtected = loggedIn?.roles.includes('protected-data-officer');
  return (
    <>
      <TextInput
        label={t.text}
        hint={t.textHint}
        error={error}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <TextInput
        label={t.street}
        optional
        autoComplete="off"
        maxLength={100}
        value={street}
        onChange={(event) => set({ street: event.target.value })}
      />
      {seesProtected && (
        <Checkbox
          label={t.withProtected}
          name="withProtected"
          checked={withProtected}
          onChange={(isChecked) => set({ withProtected: isChecked })}
        />
      )}
    </>
  );
}
