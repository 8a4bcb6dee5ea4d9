import type { Case } from '../case/case.entity';

/** An application can be taken back until the municipality has decided. */
export const mayWithdraw = ({ status }: Pick<Case, 'status'>): boolean =>
  status === 'received' || status === 'review' || status === 'supplement';

/** The process of a case that was withdrawn is being cancelled: whatever it still does changes nothing. */
export const isWithdrawn = ({ outcome }: Pick<Case, 'outcome'>): boolean => outcome === 'withdrawn';
