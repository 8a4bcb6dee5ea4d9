import type { ExpectedDecision } from '@farled/api-client';
import { useFormat, useTexts } from '@farled/ui';
import { mapTexts } from './map.texts';

/** When the decision usually comes, by our own history; beside what we have promised. */
export function UsualTime({ expected: { medianDays, cases, day } }: { expected: ExpectedDecision }) {
  const t = useTexts(mapTexts);
  const format = useFormat();
  return (
    <p className="app-standing fl-quiet">
      {t.usual(medianDays, cases)} {day ? t.usualDay(format.day(day)) : t.longer}
    </p>
  );
}
