import { NoPersonalNumber } from '@farled/infra';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { KNOWN_PURPOSES, type KnownPurpose } from './known-purposes';

/** Why an officer looks somebody up, and for which case, if it is for one. */
export class KnownDto {
  @IsIn(KNOWN_PURPOSES)
  purpose: KnownPurpose;

  @IsOptional()
  @IsUUID()
  caseId?: string;
}

/** The same for a protected person, whose data is opened for a reason in words. */
export class OpenKnownDto extends KnownDto {
  @IsString()
  @MinLength(10)
  @MaxLength(200)
  @NoPersonalNumber()
  reason: string;
}
