import type { CasePayment, PaymentMethod } from '@farled/api-client';
import { Alert, Button, Heading, ProblemPanel, useChange, useFormat, useTexts } from '@farled/ui';
import { useState } from 'react';
import { paymentTexts } from './payment.texts';
import { type SwishDevice, UnderWay } from './under-way';

interface PayProps {
  caseId: string;
  payment: CasePayment;
}

/** A fee to pay: how much, until when, and the ways to do it. There is always one left. */
export function Pay({ caseId, payment }: PayProps) {
  const t = useTexts(paymentTexts);
  const format = useFormat();
  // The last instant is midnight: the day before it is the last day.
  const lastDay = format.day(new Date(Date.parse(payment.dueAt) - 1));
  return (
    <section className="app-todo fl-flow" aria-labelledby={`pay-${payment.id}`}>
      <p className="app-todo-mark">{t.todo}</p>
      <Heading level={2} id={`pay-${payment.id}`}>
        {t.pay}
      </Heading>
      <p>
        {payment.title}: <strong className="fl-nowrap">{format.money(payment.amountOre / 100)}</strong>
      </p>
      <p>
        <strong>{t.due(lastDay)}</strong>
      </p>
      <Ways caseId={caseId} payment={payment} />
    </section>
  );
}

function Ways({ caseId, payment }: PayProps) {
  const t = useTexts(paymentTexts);
  const path = { caseId, paymentId: payment.id };
  const reads = ['GET /api/cases/{caseId}/payments', 'GET /api/cases/{id}'] as const;
  const begin = useChange('POST /api/cases/{caseId}/payments/{paymentId}/attempts', reads);
  const cancel = useChange('POST /api/cases/{caseId}/payments/{paymentId}/cancel', reads);
  const [device, setDevice] = useState<SwishDevice>('other');
  const { attempt } = payment;
  const isUnderWay = isMoving(payment);
  const error = begin.error ?? cancel.error;
  const start = (method: PaymentMethod, phone?: string) =>
    begin.mutate(
      { path, body: { method, ...(phone && { phone }) } },
      { onSuccess: ({ items }) => leave(items.find(({ id }) => id === payment.id)) },
    );
  const swish = (on: SwishDevice) => {
    setDevice(on);
    start('swish');
  };
  return (
    <>
      {attempt?.message && <NotPaid message={attempt.message} />}
      {isUnderWay && attempt ? (
        <UnderWay attempt={attempt} device={device} busy={begin.isPending} onPhone={(phone) => start('swish', phone)} />
      ) : (
        <Choices busy={begin.isPending} onSwish={swish} onCard={() => start('card')} />
      )}
      {error && <ProblemPanel error={error} />}
      {isUnderWay && (
        <div className="fl-actions">
          <Button variant="secondary" busy={cancel.isPending} onClick={() => cancel.mutate({ path })}>
            {t.cancel}
          </Button>
        </div>
      )}
    </>
  );
}

/** True while something is being paid. */
export const isMoving = ({ attempt }: CasePayment): boolean => ['begun', 'waiting'].includes(attempt?.state ?? '');

function NotPaid({ message }: { message: string }) {
  const t = useTexts(paymentTexts);
  return (
    <Alert tone="warning" title={t.failed} level={3} urgent>
      <p>{message}</p>
      <p>{t.again}</p>
    </Alert>
  );
}

/** A card is paid on the provider's page; the way back is a link of theirs. */
function leave(payment: CasePayment | undefined): void {
  if (payment?.attempt?.method === 'card' && payment.attempt.page) location.assign(payment.attempt.page);
}

interface ChoicesProps {
  busy: boolean;
  onSwish: (device: SwishDevice) => void;
  onCard: () => void;
}

function Choices({ busy, onSwish, onCard }: ChoicesProps) {
  const t = useTexts(paymentTexts);
  const ways = [
    { name: t.swishHere, hint: t.swishHereHint, choose: () => onSwish('this') },
    { name: t.swishQr, hint: t.swishQrHint, choose: () => onSwish('other') },
    { name: t.card, hint: t.cardHint, choose: onCard },
  ];
  return (
    <div className="fl-bankid-choices">
      <Heading level={3} size="xs">
        {t.how}
      </Heading>
      {ways.map(({ name, hint, choose }) => (
        <button key={name} type="button" aria-disabled={busy || undefined} onClick={() => !busy && choose()}>
          <strong>{name}</strong>
          <span>{hint}</span>
        </button>
      ))}
    </div>
  );
}
