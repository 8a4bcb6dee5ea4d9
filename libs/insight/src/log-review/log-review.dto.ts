import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min, MinLength } from 'class-validator';

const LONGEST = 2000;

/** Asks the officer why she read. */
export class AskReasonDto {
  @IsInt()
  @Min(1)
  revision: number;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  question?: string;
}

/** What the reviewer makes of a sample. */
export class JudgeDto {
  @IsInt()
  @Min(1)
  revision: number;

  @IsIn(['accepted', 'deviation'])
  outcome: 'accepted' | 'deviation';

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  note?: string;
}

/** Signs a review off. */
export class SignReviewDto {
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  summary?: string;
}

/** Why the officer read. */
export class GiveReasonDto {
  @IsString()
  @MinLength(3)
  @MaxLength(LONGEST)
  reason: string;
}
