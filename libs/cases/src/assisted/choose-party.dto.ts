import { IsUUID, ValidateIf } from 'class-validator';

/** By which right the person applies for another; null when for herself. */
export class ChoosePartyDto {
  @ValidateIf((dto: ChoosePartyDto) => dto.rightId !== null)
  @IsUUID()
  rightId: string | null;
}
