import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { CALL_PURPOSES, type CallInitiator, type CallPurpose } from './call.entity';

/** Begins an identification, or with a statement a signing, in a telephone call. */
export class StartCallDto {
  /** The case it is about. Without a number it is the applicant who is asked. */
  @IsOptional()
  @IsUUID()
  caseId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  personalNumber?: string;

  @IsIn(['user', 'RP'])
  initiator: CallInitiator;

  @IsIn(CALL_PURPOSES)
  purpose: CallPurpose;

  /** What the person says and signs; she reads it in her app. */
  @IsOptional()
  @IsString()
  @MinLength(3)
  @MaxLength(5000)
  statement?: string;
}
