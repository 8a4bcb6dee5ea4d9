import { IsOptional, Matches } from 'class-validator';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** From which day the free times are shown. */
export class FreeTimesDto {
  @IsOptional()
  @Matches(DAY)
  from?: string;
}
