import { Matches } from 'class-validator';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** From one day to another, both included. */
export class LedgerPeriodDto {
  @Matches(DAY)
  from: string;

  @Matches(DAY)
  to: string;
}
