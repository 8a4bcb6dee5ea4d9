import { NoPersonalNumber } from '@farled/infra';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** Why a case is opened; it goes into the audit log. */
export class PurposeDto {
  @IsOptional()
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  @NoPersonalNumber()
  purpose: string = 'handle-case';
}
