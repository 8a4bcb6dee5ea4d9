import { IsUUID, ValidateIf } from 'class-validator';

/** By which right to act for another; null to act for oneself. */
export class ActingDto {
  @ValidateIf((choice: ActingDto) => choice.rightId !== null)
  @IsUUID()
  rightId: string | null;
}
