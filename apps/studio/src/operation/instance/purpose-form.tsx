import { Button, Heading, ProblemPanel, TextInput, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { instanceTexts } from './instance.texts';

const SHORTEST = 3;
const LONGEST = 200;

export interface PurposeFormProps {
  isBusy: boolean;
  error: Error | null;
  onPurpose: (purpose: string) => void;
}

/** Asks what the data is needed for; nothing of it has been fetched before. */
export function PurposeForm({ isBusy, error, onPurpose }: PurposeFormProps) {
  const t = useTexts(instanceTexts);
  const [purpose, setPurpose] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = purpose.trim().length < SHORTEST;
    setMissing(missing);
    if (!missing && !isBusy) onPurpose(purpose.trim());
  };
  return (
    <form className="sd-purpose" onSubmit={submit} noValidate>
      <Heading level={3} size="xs">
        {t.purposeTitle}
      </Heading>
      <p>{t.purposeText}</p>
      <TextInput
        label={t.purpose}
        error={isMissing ? t.purposeMissing : undefined}
        maxLength={LONGEST}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value)}
      />
      {error && <ProblemPanel error={error} />}
      <Button type="submit" busy={isBusy}>
        {t.show}
      </Button>
    </form>
  );
}
