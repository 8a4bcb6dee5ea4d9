import { NoPersonalNumber } from '@farled/infra';
import { Transform } from 'class-transformer';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { APPEAL_OUTCOMES, type AppealOutcome } from './appeal.entity';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

/** What an officer has decided on an appeal, and why. */
export class AnswerAppealDto {
  @IsIn(APPEAL_OUTCOMES)
  outcome: AppealOutcome;

  @Transform(trimmed)
  @IsString()
  @MinLength(3)
  @MaxLength(5_000)
  @NoPersonalNumber()
  motivation: string;
}
