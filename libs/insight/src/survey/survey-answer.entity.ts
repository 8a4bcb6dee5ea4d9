import type { CalendarDay, Id } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Easier than one did it before, or than one thought. */
export const EASE = ['easier', 'same', 'harder', 'first-time'] as const;
export type Ease = (typeof EASE)[number];

/** Whether one found what one needed. */
export const FOUND = ['yes', 'partly', 'no'] as const;
export type Found = (typeof FOUND)[number];

/** When it was asked: on the receipt, or when the case had ended. */
export type SurveyMoment = 'receipt' | 'closed';

/** One answer to the survey. It names neither case nor person, and no day: with few answers a day is a name. */
@Entity({ schema: 'insight', name: 'survey_answer' })
@Index('survey_answer_by_service', ['service'])
@Check('survey_answer_easier_check', "easier in ('easier', 'same', 'harder', 'first-time')")
@Check('survey_answer_found_check', "found in ('yes', 'partly', 'no')")
@Check('survey_answer_moment_check', "moment in ('receipt', 'closed')")
export class SurveyAnswer {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  service: string;

  @Column('int')
  version: number;

  /** First day of the month. */
  @Column('date')
  month: CalendarDay;

  @Column('text')
  moment: SurveyMoment;

  @Column('text')
  easier: Ease;

  @Column('text')
  found: Found;

  @Column({ type: 'text', nullable: true })
  words: string | null;
}
