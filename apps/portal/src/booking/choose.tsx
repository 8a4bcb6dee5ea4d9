import type { CaseBooking } from '@farled/api-client';
import { Alert, Button, ProblemPanel, useChange, useFormat, useTexts } from '@farled/ui';
import { bookingTexts } from './booking.texts';
import type { BookingProps } from './bookings';
import { FreeTimes } from './free-times';
import { BOOKING_READS } from './reads';
import { WaitingList } from './waiting-list';

/** Choosing a time: first one holds it, then books it. What was offered from the waiting list comes first. */
export function Choose({ caseId, booking, onDone }: BookingProps & { onDone?: () => void }) {
  const path = { caseId, bookingId: booking.id };
  const hold = useChange('PUT /api/cases/{caseId}/bookings/{bookingId}/hold', BOOKING_READS);
  const release = useChange('DELETE /api/cases/{caseId}/bookings/{bookingId}/hold', BOOKING_READS);
  const choose = useChange('POST /api/cases/{caseId}/bookings/{bookingId}/choose', BOOKING_READS);
  const error = hold.error ?? release.error ?? choose.error;
  const kept = booking.held ?? booking.offered;
  return (
    <>
      {error && <ProblemPanel error={error} />}
      {kept ? (
        <Kept
          booking={booking}
          kept={kept}
          busy={choose.isPending}
          onTake={() => choose.mutate({ path }, { onSuccess: onDone })}
          onLeave={() => release.mutate({ path })}
        />
      ) : (
        <FreeTimes
          caseId={caseId}
          booking={booking}
          busy={hold.isPending}
          onChoose={(startsAt) => hold.mutate({ path, body: { startsAt } })}
        />
      )}
      {booking.state === 'open' && !kept && <WaitingList caseId={caseId} booking={booking} />}
    </>
  );
}

interface KeptProps {
  booking: CaseBooking;
  kept: NonNullable<CaseBooking['held']>;
  busy: boolean;
  onTake: () => void;
  onLeave: () => void;
}

function Kept({ booking, kept, busy, onTake, onLeave }: KeptProps) {
  const t = useTexts(bookingTexts);
  const format = useFormat();
  const isOffer = !booking.held;
  const when = format.dayTime(kept.startsAt);
  return (
    <Alert tone="info" title={isOffer ? t.offered(when) : t.held(when)} level={3} urgent>
      <p>{isOffer ? t.offeredUntil(format.dayTime(kept.until)) : t.heldUntil(format.time(kept.until))}</p>
      <div className="fl-actions">
        <Button busy={busy} onClick={onTake}>
          {isOffer ? t.take : t.confirm}
        </Button>
        <Button variant="secondary" onClick={onLeave}>
          {isOffer ? t.pass : t.other}
        </Button>
      </div>
    </Alert>
  );
}
