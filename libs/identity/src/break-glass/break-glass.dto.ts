import { IsString, MaxLength, MinLength } from 'class-validator';

/** The secret that opens the break-glass account. */
export class BreakGlassDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  secret: string;
}
