import { IsString, MaxLength, MinLength } from 'class-validator';

/** A note to colleagues. */
export class AddNoteDto {
  @IsString()
  @MinLength(1)
  @MaxLength(5_000)
  text: string;
}
