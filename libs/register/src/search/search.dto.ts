import { NoPersonalNumber } from '@farled/infra';
import { IsBoolean, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

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

  @IsString()
  @MinLength(3)
  @MaxLength(200)
  @NoPersonalNumber()
  purpose: string;
}
