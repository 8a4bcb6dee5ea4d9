import { NoPersonalNumber } from '@farled/infra';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

/** What an officer looks for, and why. */
export class SearchDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  street?: string;

  @IsOptional()
  @IsBoolean()
  withProtected?: boolean;

  /** Asks the population register itself instead of the replica. */
  @IsOptional()
  @IsBoolean()
  everywhere?: boolean;

  /** Which page of the hits, from 0. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4)
  page?: number;

  @IsString()
  @MinLength(3)
  @MaxLength(200)
  @NoPersonalNumber()
  purpose: string;
}
