import { ArrayMaxSize, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';
import { TextOrFiles } from './text-or-files';

/** The resident's answer, with the files uploaded for it. */
export class AnswerSupplementDto {
  @IsString()
  @TextOrFiles()
  @MaxLength(10_000)
  text: string;

  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  documents: string[];
}
