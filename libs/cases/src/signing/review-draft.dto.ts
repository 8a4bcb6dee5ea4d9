import { IsIn, IsOptional } from 'class-validator';

/** The language in which the application is read and signed. */
export class ReviewDraftDto {
  @IsOptional()
  @IsIn(['sv', 'en'])
  language?: 'sv' | 'en';
}
