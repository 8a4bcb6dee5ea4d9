import {
  Button,
  PageHeading,
  Paragraph,
  PhoneLink,
  ProblemPanel,
  TextInput,
  useChange,
  useSession,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'react-router';
import { followTexts } from './follow.texts';

const FIELD = 'follow-code';

/** Asks for the code of the receipt. */
export function CodeForm() {
  const t = useTexts(followTexts);
  const { municipality } = useSession();
  const given = (useLocation().state as { code?: string } | null)?.code ?? '';
  const [code, setCode] = useState(given);
  const [isMissing, setMissing] = useState(false);
  const enter = useChange('POST /api/follow', ['GET /api/follow']);
  const show = (event: FormEvent) => {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() === '') return document.getElementById(FIELD)?.focus();
    enter.mutate({ body: { code } });
  };
  return (
    <>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph lead className="app-beside">
        {t.lead}
      </Paragraph>
      <form className="fl-form" noValidate onSubmit={show}>
        <TextInput
          id={FIELD}
          label={t.code}
          hint={t.codeHint}
          error={isMissing ? t.codeMissing : undefined}
          value={code}
          size={30}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => setCode(event.target.value)}
        />
        {enter.error && <ProblemPanel error={enter.error} />}
        <div className="fl-actions">
          <Button type="submit" busy={enter.isPending}>
            {t.show}
          </Button>
        </div>
      </form>
      <div className="fl-section">
        <Paragraph quiet>{t.lost}</Paragraph>
        <p className="app-contact">
          <PhoneLink phone={municipality.phone} />
        </p>
      </div>
    </>
  );
}
