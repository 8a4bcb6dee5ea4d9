import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { CHANNELS, type Channel, IDENTIFICATIONS, type Identification } from '../case/case-assistance';

/** An application that came otherwise than by the e-service: how, when, and who it is from. */
export class BeginAssistedDto {
  @Matches(/^[a-z0-9-]{1,60}$/)
  service: string;

  @IsIn(CHANNELS)
  channel: Channel;

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  arrivedOn: string;

  @IsIn(IDENTIFICATIONS)
  identifiedBy: Identification;

  /** The call in which she identified herself, with `bankid`. */
  @IsOptional()
  @IsUUID()
  callId?: string;

  /** Her number, when she is identified in another way. */
  @IsOptional()
  @Matches(/^\d{8}[-+ ]?\d{4}$/)
  personalNumber?: string;
}
