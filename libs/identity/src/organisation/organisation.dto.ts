import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { UNIT_KINDS, type UnitKind } from './unit.entity';
import { UNIT_CODE } from './unit-row';

class UnitFacts {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @IsIn(UNIT_KINDS)
  kind: UnitKind;

  /** The unit above; without it, it stands at the top. */
  @IsOptional()
  @IsUUID()
  parentId?: string;
}

/** A new unit. */
export class NewUnitDto extends UnitFacts {
  @Matches(UNIT_CODE)
  code: string;
}

/** What a unit is from now on. */
export class UnitDto extends UnitFacts {
  @IsInt()
  @Min(1)
  revision: number;
}

/** Which state of a unit the change is about. */
export class RevisionDto {
  @IsInt()
  @Min(1)
  revision: number;
}

/** Who is to belong to a unit. */
export class MemberDto {
  @IsUUID()
  staffId: string;
}

/** Units as CSV, to take in or to try. */
export class ImportDto {
  @IsString()
  @MaxLength(500_000)
  csv: string;

  @IsBoolean()
  trial: boolean;
}

/** Whom to look for. */
export class AccountsDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q: string = '';
}
