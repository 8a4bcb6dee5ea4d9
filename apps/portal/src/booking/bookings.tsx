import type { CaseBooking } from '@farled/api-client';
import {
  Button,
  ConfirmedButton,
  Heading,
  OuterLink,
  Section,
  useChange,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { useState } from 'react';
import { downloads } from '../paths';
import { bookingTexts } from './booking.texts';
import { Choose } from './choose';
import { BOOKING_READS } from './reads';

const LOOK_AGAIN = 10_000;

/** The times of a case: one to choose, or chosen. */
export function Bookings({ caseId }: { caseId: string }) {
  const read = useRead('GET /api/cases/{caseId}/bookings', { path: { caseId } }, { every: LOOK_AGAIN });
  return read.data?.items.map((booking) => <Booking key={booking.id} caseId={caseId} booking={booking} />);
}

export interface BookingProps {
  caseId: string;
  booking: CaseBooking;
}

function Booking({ caseId, booking }: BookingProps) {
  const t = useTexts(bookingTexts);
  const format = useFormat();
  if (booking.state === 'open') {
    return (
      <section className="app-todo fl-flow" aria-labelledby={`choose-${booking.id}`}>
        <p className="app-todo-mark">{t.todo}</p>
        <Heading level={2} id={`choose-${booking.id}`}>
          {t.choose}
        </Heading>
        <p>
          {booking.title}, {booking.place}. {t.length(booking.minutes)}
        </p>
        <p>
          <strong>{t.due(format.day(new Date(Date.parse(booking.dueAt) - 1)))}</strong>
        </p>
        <Choose caseId={caseId} booking={booking} />
      </section>
    );
  }
  return booking.taken ? <Taken caseId={caseId} booking={booking} taken={booking.taken} /> : null;
}

/** A time that is chosen: when, where, and how to change it. */
function Taken({ caseId, booking, taken }: BookingProps & { taken: NonNullable<CaseBooking['taken']> }) {
  const t = useTexts(bookingTexts);
  const format = useFormat();
  const [isMoving, setMoving] = useState(false);
  return (
    <Section title={t.booked}>
      <p className="fl-lead">
        <strong>{format.dayTime(taken.startsAt)}</strong>
      </p>
      <p>
        {booking.title}, {booking.place}. {booking.state === 'chosen' && t.reserved}
      </p>
      <p>
        <OuterLink href={downloads.bookedTime(caseId, booking.id)} download>
          {t.calendar}
        </OuterLink>
      </p>
      {booking.changeUntil ? (
        <>
          <p className="fl-quiet">{t.until(format.dayTime(booking.changeUntil))}</p>
          {isMoving && <Choose caseId={caseId} booking={booking} onDone={() => setMoving(false)} />}
          <div className="fl-actions">
            <Button variant="secondary" onClick={() => setMoving(!isMoving)}>
              {isMoving ? t.keep : t.move}
            </Button>
            {!isMoving && <Cancel caseId={caseId} booking={booking} />}
          </div>
        </>
      ) : (
        ['chosen', 'confirmed'].includes(booking.state) && <p className="fl-quiet">{t.tooLate}</p>
      )}
    </Section>
  );
}

function Cancel({ caseId, booking }: BookingProps) {
  const t = useTexts(bookingTexts);
  const cancel = useChange('POST /api/cases/{caseId}/bookings/{bookingId}/cancel', BOOKING_READS);
  return (
    <ConfirmedButton
      label={t.cancel}
      title={t.cancelTitle}
      confirm={t.cancel}
      change={cancel}
      onConfirm={() => cancel.mutate({ path: { caseId, bookingId: booking.id } })}
    >
      <p>{t.cancelText}</p>
    </ConfirmedButton>
  );
}
