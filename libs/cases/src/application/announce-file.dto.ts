import { IsInt, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';

/** A file that is to come in parts. */
export class AnnounceFileDto {
  @Matches(/^\w{1,60}$/)
  field: string;

  @IsString()
  @MinLength(1)
  @MaxLength(255)
  name: string;

  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  size: number;
}
