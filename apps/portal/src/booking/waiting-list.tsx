import { Button, Details, ProblemPanel, TextInput, useChange, useFormat, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { bookingTexts } from './booking.texts';
import type { BookingProps } from './bookings';
import { BOOKING_READS } from './reads';

/** Standing in line for a time between two days. */
export function WaitingList({ caseId, booking }: BookingProps) {
  const t = useTexts(bookingTexts);
  const format = useFormat();
  const path = { caseId, bookingId: booking.id };
  const leave = useChange('DELETE /api/cases/{caseId}/bookings/{bookingId}/waiting', BOOKING_READS);
  if (!booking.waiting) return <Join caseId={caseId} booking={booking} />;
  const { from, to } = booking.waiting;
  return (
    <div className="fl-flow">
      <p role="status">{t.waiting(format.day(from), format.day(to))}</p>
      {leave.error && <ProblemPanel error={leave.error} />}
      <Button variant="tertiary" busy={leave.isPending} onClick={() => leave.mutate({ path })}>
        {t.leave}
      </Button>
    </div>
  );
}

function Join({ caseId, booking }: BookingProps) {
  const t = useTexts(bookingTexts);
  const join = useChange('PUT /api/cases/{caseId}/bookings/{bookingId}/waiting', BOOKING_READS);
  const [days, setDays] = useState({ from: booking.days.first, to: booking.days.last });
  const send = (event: FormEvent) => {
    event.preventDefault();
    join.mutate({ path: { caseId, bookingId: booking.id }, body: days });
  };
  return (
    <Details summary={t.wait}>
      <form className="fl-form" noValidate onSubmit={send}>
        <p>{t.waitText}</p>
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            id={`wait-${end}`}
            label={t[end]}
            hint={t.dayHint}
            inputMode="numeric"
            autoComplete="off"
            value={days[end]}
            onChange={(event) => setDays({ ...days, [end]: event.target.value })}
          />
        ))}
        {join.error && <ProblemPanel error={join.error} />}
        <div className="fl-actions">
          <Button type="submit" variant="secondary" busy={join.isPending}>
            {t.join}
          </Button>
        </div>
      </form>
    </Details>
  );
}
