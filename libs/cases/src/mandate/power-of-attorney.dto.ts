import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** To whom a power of attorney is given, for what and how long. */
export class PowerOfAttorneyDto {
  @Matches(/^\d{8}[-+ ]?\d{4}$/)
  personalNumber: string;

  /** The holder's name as the giver knows it; it must agree with the register. */
  @IsString()
  @MaxLength(120)
  name: string;

  /** The e-services by slug; null for all. */
  @ValidateIf((dto: PowerOfAttorneyDto) => dto.services !== null)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  services: string[] | null;

  @Matches(DAY)
  startsOn: string;

  @Matches(DAY)
  endsOn: string;
}
