import { Matches } from 'class-validator';

/** Whose times are shown. */
export class DayListDto {
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  day: string;
}
