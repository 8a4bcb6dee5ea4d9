import { PageDto } from '@farled/infra';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What to look for in the public diary: part of a number or of a subject. */
export class PublicDiaryDto extends PageDto {
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;
}
