import type { KeptContact } from '@farled/api-client';
import { Alert, Button, ProblemPanel, TextInput, useChange, useFormat, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { type ContactOf, contactRoutes } from './contact-routes';
import { detailsTexts } from './details.texts';

type Kind = 'email' | 'phone';

/** Whether each saved address is confirmed, and the way to confirm it with a code sent there. */
export function ConfirmContact({ of, contact }: { of: ContactOf; contact: KeptContact }) {
  return (
    <div className="fl-flow app-confirm">
      {contact.email && <Address of={of} kind="email" address={contact.email} at={contact.emailConfirmedAt} />}
      {contact.phone && <Address of={of} kind="phone" address={contact.phone} at={contact.phoneConfirmedAt} />}
    </div>
  );
}

interface AddressProps {
  of: ContactOf;
  kind: Kind;
  address: string;
  at: string | null;
}

function Address({ of, kind, address, at }: AddressProps) {
  const t = useTexts(detailsTexts);
  const format = useFormat();
  const send = useChange(contactRoutes[of].sendCode);
  if (at) return <Alert tone="success">{t.confirmed(address, format.day(at))}</Alert>;
  return (
    <Alert tone="info" title={t.unconfirmed(address)} level={3}>
      <p>{of === 'self' ? t.confirmWhy : t.companyConfirmWhy}</p>
      {send.error && <ProblemPanel error={send.error} />}
      {send.isSuccess && <CodeForm of={of} kind={kind} />}
      <Button
        type="button"
        variant={send.isSuccess ? 'tertiary' : 'secondary'}
        busy={send.isPending}
        onClick={() => send.mutate({ body: { kind } })}
      >
        {send.isSuccess ? t.sendAgain : kind === 'email' ? t.sendCodeEmail : t.sendCodePhone}
      </Button>
    </Alert>
  );
}

function CodeForm({ of, kind }: { of: ContactOf; kind: Kind }) {
  const t = useTexts(detailsTexts);
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = useChange(contactRoutes[of].confirm, contactRoutes[of].reads);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = code.replace(/\s/g, '');
    setMissing(!/^\d{6}$/.test(digits));
    if (/^\d{6}$/.test(digits)) confirm.mutate({ body: { kind, code: digits } });
  };
  return (
    <form onSubmit={submit} noValidate className="fl-flow">
      <TextInput
        id={`${of}-code-${kind}`}
        label={t.code}
        hint={t.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        size={8}
        value={code}
        error={isMissing ? t.codeMissing : undefined}
        onChange={(event) => setCode(event.target.value)}
      />
      {confirm.error && <ProblemPanel error={confirm.error} />}
      <Button type="submit" busy={confirm.isPending}>
        {t.confirm}
      </Button>
    </form>
  );
}
