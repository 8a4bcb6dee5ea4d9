import { TRUSTEE_POWERS, type TrusteePower } from '@farled/identity';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';

const NUMBER = /^\d{8}[-+ ]?\d{4}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What a commission covers, and from when until when. */
export class TrusteeScopeDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(TRUSTEE_POWERS, { each: true })
  powers: TrusteePower[];

  @Matches(DAY)
  startsOn: string;

  @ValidateIf((dto: TrusteeScopeDto) => dto.endsOn !== null)
  @Matches(DAY)
  endsOn: string | null;
}

/** One commission in the chief guardian's register. */
export class TrusteeDto extends TrusteeScopeDto {
  @Matches(NUMBER)
  trustee: string;

  @Matches(NUMBER)
  principal: string;

  /** The chief guardian's own number of the commission; the same again changes it. */
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  reference: string;
}

/** A whole list as CSV, with a heading row. */
export class TrusteeListDto {
  @IsString()
  @MaxLength(1_000_000)
  csv: string;

  /** Only says what would change. */
  @IsOptional()
  @IsBoolean()
  trial?: boolean;
}
