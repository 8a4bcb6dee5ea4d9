import { IsInt, IsString, MaxLength, Min } from 'class-validator';

/** The new text of a file, and the revision of the draft that it was made on. */
export class SaveFileDto {
  @IsString()
  @MaxLength(1_000_000)
  text: string;

  @IsInt()
  @Min(1)
  revision: number;
}
