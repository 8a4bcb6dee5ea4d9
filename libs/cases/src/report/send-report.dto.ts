import { LANGUAGES, type Language } from '@farled/kernel';
import { IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';

/** A report as it is sent. */
export class SendReportDto {
  @IsObject()
  answers: Record<string, unknown>;

  @IsIn(LANGUAGES)
  language: Language;

  /** The answer to the work that the browser was given. */
  @IsString()
  @MaxLength(40)
  nonce: string;

  /** Left empty by people, who do not see it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  website?: string;
}
