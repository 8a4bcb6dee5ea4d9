import { ArrayMaxSize, IsArray, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

/** The resident's answer, with the files uploaded for it. */
export class AnswerSupplementDto {
  @IsString()
  @MinLength(1)
  @MaxLength(10_000)
  text: string;

  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  documents: string[];
}
