import { FeelDateTime } from './feel-date-time';
import { FeelTime } from './feel-time';
import type { FeelNumber } from './numbers';

/**
 * Seconds that stand for a time, or a date and time, beside another of its kind. A clock without zone cannot be held
 * against one with a zone (DMN 1.5, 10.3.2.3.5).
 */
export function clockOf(value: unknown, beside: unknown): FeelNumber | undefined {
  if (value instanceof FeelTime && beside instanceof FeelTime) {
    return !value.zone === !beside.zone ? value.secondsInUtc : undefined;
  }
  if (value instanceof FeelDateTime && beside instanceof FeelDateTime) {
    return !value.zone === !beside.zone ? value.instant : undefined;
  }
  return undefined;
}
