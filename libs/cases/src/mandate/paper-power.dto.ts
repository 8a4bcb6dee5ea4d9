import { ArrayMaxSize, ArrayMinSize, Equals, IsArray, IsUUID, Matches, ValidateIf } from 'class-validator';

const NUMBER = /^\d{8}[-+ ]?\d{4}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Who gives a power of attorney to whom. */
export class PaperPartiesDto {
  @Matches(NUMBER)
  giver: string;

  @Matches(NUMBER)
  holder: string;
}

/** A power of attorney that came on paper, as an officer writes it down. */
export class PaperPowerDto extends PaperPartiesDto {
  /** The scan, taken in before. */
  @IsUUID()
  scanId: string;

  /** The e-services by slug; null for all. */
  @ValidateIf((dto: PaperPowerDto) => dto.services !== null)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  services: string[] | null;

  @Matches(DAY)
  startsOn: string;

  @Matches(DAY)
  endsOn: string;

  /** The officer says that she has seen the original, its signature and who gave it. */
  @Equals(true)
  isChecked: boolean;
}
