import type { RightStanding } from '@farled/api-client';
import { Status, useFormat, useTexts } from '@farled/ui';
import { rightsTexts } from './rights.texts';

/** Whether a right holds, in words; when it was ended by hand, since when. */
export function Standing({ standing, endedAt }: { standing: RightStanding; endedAt: string | null }) {
  const t = useTexts(rightsTexts);
  const format = useFormat();
  const tone = standing === 'current' ? 'success' : standing === 'coming' ? 'info' : 'neutral';
  return <Status tone={tone}>{endedAt ? t.ended(format.day(endedAt)) : t[standing]}</Status>;
}
