import type { LibraryTables } from '@farled/infra';
import { AccessibilityReport } from './accessibility/accessibility-report.entity';
import { LogReview } from './log-review/log-review.entity';
import { LogReviewItem } from './log-review/log-review-item.entity';
import { AddFeedback1795369500040 } from './migrations/add-feedback';
import { AddLogReviews1795333500040 } from './migrations/add-log-reviews';
import { CreateInsight1763769600040 } from './migrations/create-insight';
import { Operation } from './operation/operation.entity';
import { SurveyAnswer } from './survey/survey-answer.entity';
import { SurveyGiven } from './survey/survey-given.entity';

/** What insight keeps in the database. */
export const insightTables: LibraryTables = {
  library: 'insight',
  entities: [Operation, LogReview, LogReviewItem, SurveyAnswer, SurveyGiven, AccessibilityReport],
  migrations: [CreateInsight1763769600040, AddLogReviews1795333500040, AddFeedback1795369500040],
};
