import type { PaymentAttempt } from '@farled/api-client';
import { Button, Details, Heading, QrCode, TextInput, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { paymentTexts } from './payment.texts';

export type SwishDevice = 'this' | 'other';

interface UnderWayProps {
  attempt: PaymentAttempt;
  device: SwishDevice;
  busy: boolean;
  onPhone: (phone: string) => void;
}

/** What to do now, and that the page is watching. */
export function UnderWay({ attempt, device, busy, onPhone }: UnderWayProps) {
  const t = useTexts(paymentTexts);
  return (
    <>
      <p role="status">{attempt.method === 'swish' ? t.waitingSwish : t.waitingCard}</p>
      {attempt.page && (
        <p>
          <a className="ds-button" href={attempt.page}>
            {t.openCard}
          </a>
        </p>
      )}
      {attempt.appUrl && device === 'this' && (
        <p>
          <a className="ds-button" href={attempt.appUrl}>
            {t.open}
          </a>
        </p>
      )}
      {attempt.qr && device === 'other' && <Scan qr={attempt.qr} />}
      {attempt.qr && (
        <Details summary={t.phoneSummary}>
          <ByPhone busy={busy} onPhone={onPhone} />
        </Details>
      )}
    </>
  );
}

function Scan({ qr }: { qr: string }) {
  const t = useTexts(paymentTexts);
  return (
    <div className="fl-bankid-qr">
      <QrCode content={qr} label={t.qrLabel} />
      <div>
        <Heading level={3} size="xs">
          {t.qrTitle}
        </Heading>
        <ol className="ds-list">
          {t.qrSteps.split('\n').map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}

const PHONE = /^\+?[0-9][0-9 -]{6,18}[0-9]$/;

function ByPhone({ busy, onPhone }: Pick<UnderWayProps, 'busy' | 'onPhone'>) {
  const t = useTexts(paymentTexts);
  const [phone, setPhone] = useState('');
  const [isWrong, setWrong] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const wrong = !PHONE.test(phone.trim());
    setWrong(wrong);
    if (wrong) document.getElementById('swish-phone')?.focus();
    else onPhone(phone.trim());
  };
  return (
    <form className="fl-form" noValidate onSubmit={send}>
      <TextInput
        id="swish-phone"
        type="tel"
        autoComplete="tel"
        label={t.phone}
        hint={t.phoneHint}
        error={isWrong ? t.phoneWrong : undefined}
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
      />
      <div className="fl-actions">
        <Button type="submit" variant="secondary" busy={busy}>
          {t.phoneSend}
        </Button>
      </div>
    </form>
  );
}
