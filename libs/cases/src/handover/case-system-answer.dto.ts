import { IsIn, IsISO8601, IsString, IsUUID, MaxLength } from 'class-validator';

const ANSWER_OUTCOMES = ['received', 'placed', 'more-information', 'refused'] as const;

/** What the case-handling system answers about a case that was handed over. */
export class CaseSystemAnswerDto {
  @IsUUID()
  answerId: string;

  @IsUUID()
  caseReference: string;

  @IsIn(ANSWER_OUTCOMES)
  outcome: (typeof ANSWER_OUTCOMES)[number];

  @IsString()
  @MaxLength(5_000)
  text: string;

  @IsISO8601()
  at: string;
}
