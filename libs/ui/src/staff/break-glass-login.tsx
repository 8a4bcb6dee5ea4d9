import { type FormEvent, useState } from 'react';
import { useChange, useRead } from '../api';
import { Button, Details, ProblemPanel, TextInput } from '../components';
import { useTexts } from '../i18n';
import { staffTexts } from './staff.texts';

/** The way in when no identity provider answers; shown only where the municipality has one. */
export function BreakGlassLogin({ returnTo }: { returnTo: string }) {
  const t = useTexts(staffTexts);
  const state = useRead('GET /api/login/break-glass', {});
  const enter = useChange('POST /api/login/break-glass');
  const [secret, setSecret] = useState('');
  if (!state.data?.isOn) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ body: { secret } }, { onSuccess: () => window.location.assign(returnTo) });
  };
  return (
    <Details summary={t.breakGlass}>
      <p>{t.breakGlassText}</p>
      <form className="fl-form" onSubmit={submit}>
        <TextInput
          label={t.breakGlassSecret}
          type="password"
          autoComplete="off"
          required
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
        />
        {enter.error && <ProblemPanel error={enter.error} />}
        <div className="fl-actions">
          <Button type="submit" variant="secondary" busy={enter.isPending}>
            {t.breakGlassOpen}
          </Button>
        </div>
      </form>
    </Details>
  );
}
