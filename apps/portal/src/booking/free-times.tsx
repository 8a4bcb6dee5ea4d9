import { Button, Heading, Loaded, useFormat, useRead, useTexts } from '@farled/ui';
import { useState } from 'react';
import { bookingTexts } from './booking.texts';
import type { BookingProps } from './bookings';

interface FreeTimesProps extends BookingProps {
  busy: boolean;
  onChoose: (startsAt: string) => void;
}

/** The free times as a list, day by day: each is a button of its own. */
export function FreeTimes({ caseId, booking, busy, onChoose }: FreeTimesProps) {
  const t = useTexts(bookingTexts);
  const format = useFormat();
  const [from, setFrom] = useState(booking.days.first);
  const path = { caseId, bookingId: booking.id };
  const times = useRead('GET /api/cases/{caseId}/bookings/{bookingId}/times', { path, query: { from } });
  return (
    <Loaded query={times}>
      {({ days, next }) => (
        <div className="app-times">
          {days.length === 0 && <p>{t.noTimes}</p>}
          {days.map(({ day, slots }) => (
            <section key={day} aria-labelledby={`day-${booking.id}-${day}`}>
              <Heading level={3} size="2xs" id={`day-${booking.id}-${day}`}>
                {format.weekday(day)}
                {slots.some(({ tariff }) => tariff !== '') && <span className="fl-quiet"> ({t.outside})</span>}
              </Heading>
              <ul>
                {slots.map(({ startsAt }) => (
                  <li key={startsAt}>
                    <Button
                      variant="secondary"
                      busy={busy}
                      aria-label={t.at(format.time(startsAt), format.weekday(day))}
                      onClick={() => onChoose(startsAt)}
                    >
                      {format.time(startsAt)}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <div className="fl-actions">
            {next && (
              <Button variant="tertiary" onClick={() => setFrom(next)}>
                {t.later(format.weekday(next))}
              </Button>
            )}
            {from !== booking.days.first && (
              <Button variant="tertiary" onClick={() => setFrom(booking.days.first)}>
                {t.earlier}
              </Button>
            )}
          </div>
        </div>
      )}
    </Loaded>
  );
}
