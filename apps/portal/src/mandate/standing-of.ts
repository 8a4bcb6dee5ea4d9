import type { Mandate } from '@farled/api-client';

/** Whether a power of attorney holds today, will, or has ended. */
export function standingOf({ startsOn, endsOn, endedAt }: Mandate): 'active' | 'coming' | 'over' {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  if (endedAt || (endsOn && endsOn < today)) return 'over';
  return startsOn && startsOn > today ? 'coming' : 'active';
}
