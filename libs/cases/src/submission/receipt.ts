import type { Id } from '@farled/kernel';
import type { Case } from '../case/case.entity';

/** What somebody has in her hand when an application has been received. */
export interface Receipt {
  readonly state: 'received';
  readonly caseId: Id;
  readonly diaryNumber: string;
  readonly receivedAt: string;
}

export const toReceipt = ({ id, diaryNumber, receivedAt }: Case): Receipt => ({
  state: 'received',
  caseId: id,
  diaryNumber,
  receivedAt: receivedAt.toISOString(),
});
