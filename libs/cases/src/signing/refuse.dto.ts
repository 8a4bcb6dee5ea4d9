import { IsString, MaxLength, MinLength } from 'class-validator';

/** Why one does not sign, in one's own words; the one who asked reads it. */
export class RefuseDto {
  @IsString()
  @MinLength(3)
  @MaxLength(1000)
  reason: string;
}
