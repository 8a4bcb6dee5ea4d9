import { NoPersonalNumber } from '@farled/infra';
import { IsString, MaxLength, MinLength } from 'class-validator';

/** Why a protected person's case is opened: must be stated each time. */
export class StatedPurposeDto {
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  @NoPersonalNumber()
  purpose: string;
}
