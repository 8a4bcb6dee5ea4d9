import type { CasePayment } from '@farled/api-client';
import { OuterLink, Section, useFormat, useRead, useTexts } from '@farled/ui';
import { downloads } from '../paths';
import { isMoving, Pay } from './pay';
import { paymentTexts } from './payment.texts';

const LIVE = 2_000;
const CALM = 10_000;

/** What is to be paid in a case, and what has been. */
export function Payments({ caseId }: { caseId: string }) {
  const t = useTexts(paymentTexts);
  const read = useRead('GET /api/cases/{caseId}/payments', { path: { caseId } }, { every: CALM });
  const items = read.data?.items ?? [];
  const over = items.filter(({ state, refunds }) => state !== 'open' && (state !== 'exempt' || refunds.length > 0));
  return (
    <>
      {items
        .filter(({ state }) => state === 'open')
        .map((payment) => (
          <LivePayment key={payment.id} caseId={caseId} payment={payment} />
        ))}
      {over.length > 0 && (
        <Section title={t.payments}>
          <ul className="app-rows">
            {over.map((payment) => (
              <Over key={payment.id} caseId={caseId} payment={payment} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** While something is being paid the page looks often. */
function LivePayment({ caseId, payment }: { caseId: string; payment: CasePayment }) {
  useRead('GET /api/cases/{caseId}/payments', { path: { caseId } }, { enabled: isMoving(payment), every: LIVE });
  return <Pay caseId={caseId} payment={payment} />;
}

function Over({ caseId, payment }: { caseId: string; payment: CasePayment }) {
  const t = useTexts(paymentTexts);
  const format = useFormat();
  const amount = format.money(payment.amountOre / 100);
  return (
    <li>
      <div className="fl-flow">
        <p>
          <strong>{payment.title}</strong>{' '}
          {payment.state === 'paid' ? t.paid(amount, format.day(payment.settledAt ?? payment.dueAt)) : t.closed}
        </p>
        {payment.refunds.map((refund) => (
          <p key={refund.id}>{refundWords(refund)}</p>
        ))}
        {payment.state === 'paid' && (
          <p>
            <OuterLink href={downloads.paymentReceipt(caseId, payment.id)} download>
              {t.receipt}
            </OuterLink>
          </p>
        )}
      </div>
    </li>
  );

  function refundWords({ amountOre, state, at }: CasePayment['refunds'][number]): string {
    const back = format.money(amountOre / 100);
    if (state === 'done') return t.refunded(back, format.day(at));
    return state === 'ordered' ? t.refunding(back) : t.refundFailed(back);
  }
}
