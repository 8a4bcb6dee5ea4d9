import { IsISO8601 } from 'class-validator';

/** The time that is to be held. */
export class HoldTimeDto {
  @IsISO8601({ strict: true })
  startsAt: string;
}
