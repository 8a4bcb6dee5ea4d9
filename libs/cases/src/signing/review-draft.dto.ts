import { LANGUAGES, type Language } from '@farled/kernel';
import { IsIn, IsOptional } from 'class-validator';

/** The language in which the application is read and signed. */
export class ReviewDraftDto {
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}
