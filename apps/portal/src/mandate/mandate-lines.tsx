import type { Mandate } from '@farled/api-client';
import { Heading, useFormat, useTexts } from '@farled/ui';
import { mandateTexts } from './mandate.texts';
import { standingOf } from './standing-of';

/** Powers of attorney of one side, a line each: who, until when, on paper or not. Those that are over are left out. */
export function MandateLines({ title, mandates }: { title: string; mandates: readonly Mandate[] }) {
  const t = useTexts(mandateTexts);
  const format = useFormat();
  const open = mandates.filter((mandate) => standingOf(mandate) !== 'over');
  if (open.length === 0) return null;
  return (
    <>
      <Heading level={3} size="xs">
        {title}
      </Heading>
      <ul className="ds-list">
        {open.map(({ id, other, origin, startsOn, endsOn }) => (
          <li key={id}>
            {other ?? t.somebody}. {t.period(startsOn ? format.day(startsOn) : '–', endsOn ? format.day(endsOn) : '–')}
            {origin === 'paper' && ` ${t.paper}`}
          </li>
        ))}
      </ul>
    </>
  );
}
