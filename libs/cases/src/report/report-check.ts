import { Rejected } from '@farled/kernel';
import type { AnonymousReport } from './anonymous-report.entity';
import { isWorked } from './proof-of-work';

/** Nobody has read the page and written what is wrong in less; the page itself waits for it. */
export const LEAST_MS = 3_000;

/** What a page sends besides the answers. */
export interface ReportSigns {
  readonly nonce: string;
  /** A field that no person sees; whoever fills it in is a machine. */
  readonly website?: string;
}

/** Refuses what no person has sent, as far as one can tell without asking her to prove it. */
export function requirePerson(report: AnonymousReport, { nonce, website }: ReportSigns, now: Date): void {
  if (website) throw new Rejected('report.refused', 'forbidden');
  if (now.getTime() - report.beganAt.getTime() < LEAST_MS) throw new Rejected('report.too-fast', 'conflict');
  if (!isWorked(report.challenge, nonce)) throw new Rejected('report.refused', 'forbidden');
}
