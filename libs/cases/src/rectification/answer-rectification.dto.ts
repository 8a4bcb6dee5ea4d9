import { IsIn, IsInt, IsString, MaxLength, Min, MinLength } from 'class-validator';
import { RECTIFICATION_OUTCOMES, type RectificationOutcome } from './rectification.entity';

/** What was done, in words for the one who asked. */
export class AnswerRectificationDto {
  @IsIn(RECTIFICATION_OUTCOMES)
  outcome: RectificationOutcome;

  @IsString()
  @MinLength(3)
  @MaxLength(4000)
  text: string;

  @IsInt()
  @Min(1)
  revision: number;
}
