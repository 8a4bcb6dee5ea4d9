import type { PromiseClock } from '@farled/api-client';
import { Status, useTexts } from '@farled/ui';
import { queueTexts } from './queue.texts';

const SOON = 2;

/** How the promise stands, in words with a colour and a shape. */
export function PromiseStatus({ promise }: { promise: PromiseClock }) {
  const t = useTexts(queueTexts);
  const left = promise.workingDaysLeft;
  if (left < 0) return <Status tone="danger">{t.late(-left)}</Status>;
  if (left === 0) return <Status tone="warning">{t.today}</Status>;
  return <Status tone={left <= SOON ? 'warning' : 'neutral'}>{t.daysLeft(left)}</Status>;
}
