import type { OfficerPayment } from '@farled/api-client';
import { defineTexts, Section, Status, SummaryList, useFormat, useRead, useTexts } from '@farled/ui';

const texts = defineTexts(
  {
    title: 'Betalning',
    open: 'Väntar på betalning',
    paid: 'Betald',
    exempt: 'Ingen avgift',
    closed: 'Inte betald',
    refund: 'Återbetalning',
    'refund-ordered': 'på väg',
    'refund-done': 'klar',
    'refund-failed': 'gick inte, görs för hand',
    swish: 'Swish',
    card: 'Kort',
    'try-begun': 'påbörjat',
    'try-waiting': 'pågår',
    'try-paid': 'betalt',
    'try-declined': 'avböjt',
    'try-cancelled': 'avbrutet',
    'try-failed': 'misslyckat',
  },
  {
    title: 'Payment',
    open: 'Awaits payment',
    paid: 'Paid',
    exempt: 'No fee',
    closed: 'Not paid',
    refund: 'Refund',
    'refund-ordered': 'on its way',
    'refund-done': 'done',
    'refund-failed': 'failed, is done by hand',
    swish: 'Swish',
    card: 'Card',
    'try-begun': 'begun',
    'try-waiting': 'under way',
    'try-paid': 'paid',
    'try-declined': 'declined',
    'try-cancelled': 'cancelled',
    'try-failed': 'failed',
  },
);
const TONES = { open: 'warning', paid: 'success', exempt: 'neutral', closed: 'neutral' } as const;

/** The fees of a case for officers: how each stands, and every attempt. */
export function CasePayments({ caseId }: { caseId: string }) {
  const t = useTexts(texts);
  const read = useRead('GET /api/officer/cases/{id}/payments', { path: { id: caseId } });
  const items = read.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t.title}>
      {items.map((payment) => (
        <Payment key={payment.id} payment={payment} />
      ))}
    </Section>
  );
}

function Payment({ payment }: { payment: OfficerPayment }) {
  const t = useTexts(texts);
  const format = useFormat();
  const tries = payment.attempts.map((attempt) => ({
    key: attempt.id,
    label: `${t[attempt.method]}, ${t[`try-${attempt.state}`]}`,
    value: format.dayTime(attempt.at),
  }));
  const refunds = payment.refunds.map((refund) => ({
    key: refund.id,
    label: `${t.refund}, ${t[`refund-${refund.state}`]}`,
    value: format.money(refund.amountOre / 100),
  }));
  return (
    <>
      <p>
        {payment.title}, {format.money(payment.amountOre / 100)}{' '}
        <Status tone={TONES[payment.state]}>{t[payment.state]}</Status>
      </p>
      <SummaryList items={[...tries, ...refunds]} />
    </>
  );
}
