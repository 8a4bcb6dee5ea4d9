import type { RectificationLine } from '@farled/api-client';
import { Status, useFormat, useTexts } from '@farled/ui';
import { rectificationTexts } from './rectification.texts';

const SOON_MS = 5 * 86_400_000;

/** When the answer is due, or was given; in words with a colour and a shape. */
export function DueStatus({ request: { dueOn, answeredAt } }: { request: RectificationLine }) {
  const t = useTexts(rectificationTexts);
  const format = useFormat();
  if (answeredAt) return <Status tone="success">{t.answeredOn(format.day(answeredAt))}</Status>;
  // The whole of its last day counts.
  const left = Date.parse(dueOn) + 86_400_000 - Date.now();
  const tone = left < 0 ? 'danger' : left < SOON_MS ? 'warning' : 'info';
  return <Status tone={tone}>{left < 0 ? t.late(format.day(dueOn)) : t.dueOn(format.day(dueOn))}</Status>;
}
