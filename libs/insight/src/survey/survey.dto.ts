import { NoPersonalNumber } from '@farled/infra';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { EASE, type Ease, FOUND, type Found } from './survey-answer.entity';

/** Three questions about an e-service. */
export class SurveyDto {
  @IsIn(EASE)
  easier: Ease;

  @IsIn(FOUND)
  found: Found;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  @NoPersonalNumber()
  words?: string;
}
