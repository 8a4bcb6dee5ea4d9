import { TRUSTEE_POWERS, type TrusteePower } from '@farled/identity';
import { ArrayMinSize, IsArray, IsIn, IsString, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';

const NUMBER = /^\d{8}[-+ ]?\d{4}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One commission in the chief guardian's register. */
export class TrusteeDto {
  @Matches(NUMBER)
  trustee: string;

  @Matches(NUMBER)
  principal: string;

  /** The chief guardian's own number of the commission; the same again changes it. */
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  reference: string;

  @IsArray()
  @ArrayMinSize(1)
  @IsIn(TRUSTEE_POWERS, { each: true })
  powers: TrusteePower[];

  @Matches(DAY)
  startsOn: string;

  @ValidateIf((dto: TrusteeDto) => dto.endsOn !== null)
  @Matches(DAY)
  endsOn: string | null;
}

/** A whole list as CSV, with a heading row. */
export class TrusteeListDto {
  @IsString()
  @MaxLength(2_000_000)
  csv: string;
}
