import type { Id } from '@farled/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/** A case about which somebody has answered. That is all: what was answered stands elsewhere, without the case. */
@Entity({ schema: 'insight', name: 'survey_given' })
export class SurveyGiven {
  @PrimaryColumn('uuid')
  caseId: Id;
}
