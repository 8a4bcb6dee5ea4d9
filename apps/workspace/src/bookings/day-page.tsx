import type { DayBooking } from '@farled/api-client';
import {
  Button,
  Empty,
  Loaded,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  Status,
  Table,
  TextInput,
  TextLink,
  useChange,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { useState } from 'react';
import { paths } from '../paths';
import { dayTexts } from './day.texts';

const LOOK_AGAIN = 30_000;
const DAY_MS = 86_400_000;
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
const moved = (day: string, by: number) => new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);

/** Who comes when, day by day, and whether they came. */
export function DayPage() {
  const t = useTexts(dayTexts);
  const [day, setDay] = useState(today);
  const read = useRead('GET /api/officer/bookings', { query: { day } }, { every: LOOK_AGAIN });
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph>{t.lead}</Paragraph>
      <div className="fl-actions">
        <TextInput
          id="booking-day"
          type="date"
          label={t.day}
          value={day}
          onChange={(event) => event.target.value && setDay(event.target.value)}
        />
        <Button variant="tertiary" onClick={() => setDay(moved(day, -1))}>
          {t.before}
        </Button>
        <Button variant="tertiary" onClick={() => setDay(moved(day, 1))}>
          {t.after}
        </Button>
      </div>
      <Loaded query={read}>{({ items }) => <Times items={items} />}</Loaded>
    </PageBody>
  );
}

function Times({ items }: { items: readonly DayBooking[] }) {
  const t = useTexts(dayTexts);
  if (items.length === 0) return <Empty title={t.none}>{<p>{t.noneText}</p>}</Empty>;
  return (
    <Table label={t.title} tall heads={[t.time, t.number, t.what, t.standing, t.mark]}>
      {items.map((item) => (
        <Row key={item.id} item={item} />
      ))}
    </Table>
  );
}

const TONES = { confirmed: 'success', missed: 'warning' } as const;

function Row({ item }: { item: DayBooking }) {
  const t = useTexts(dayTexts);
  const format = useFormat();
  const mark = useChange('POST /api/officer/bookings/{id}/attendance', ['GET /api/officer/bookings']);
  const answer = (outcome: 'attended' | 'missed') => mark.mutate({ path: { id: item.id }, body: { outcome } });
  const isOn = item.state === 'chosen' || item.state === 'confirmed';
  const hasBegun = Date.parse(item.startsAt) <= Date.now();
  return (
    <tr>
      <td>
        {format.time(item.startsAt)}–{format.time(item.endsAt)}
      </td>
      <td>
        <TextLink to={paths.case(item.caseId)}>{item.diaryNumber}</TextLink>
      </td>
      <td>{item.title}</td>
      <td>
        <Status tone={TONES[item.state as keyof typeof TONES] ?? 'info'}>
          {t[`state-${item.state}` as keyof typeof t] as string}
        </Status>
      </td>
      <td>
        {isOn && hasBegun && (
          <div className="fl-actions">
            <Button
              variant="secondary"
              aria-label={t.markAttended(item.diaryNumber)}
              onClick={() => answer('attended')}
            >
              {t.attended}
            </Button>
            <Button variant="tertiary" aria-label={t.markMissed(item.diaryNumber)} onClick={() => answer('missed')}>
              {t.missed}
            </Button>
          </div>
        )}
        {mark.error && <ProblemPanel error={mark.error} />}
      </td>
    </tr>
  );
}
