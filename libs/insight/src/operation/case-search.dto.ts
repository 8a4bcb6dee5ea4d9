import { IsString, MaxLength, MinLength } from 'class-validator';

/** Which cases an operator looks for. */
export class CaseSearchDto {
  /** Part of a diary number; names cannot be searched for, as a protected person must not be found by one. */
  @IsString()
  @MinLength(2)
  @MaxLength(40)
  q: string;
}
