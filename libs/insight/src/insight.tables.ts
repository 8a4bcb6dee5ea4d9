import type { LibraryTables } from '@farled/infra';
import { LogReview } from './log-review/log-review.entity';
import { LogReviewItem } from './log-review/log-review-item.entity';
import { AddLogReviews1795333500040 } from './migrations/add-log-reviews';
import { CreateInsight1763769600040 } from './migrations/create-insight';
import { Operation } from './operation/operation.entity';

/** What insight keeps in the database. */
export const insightTables: LibraryTables = {
  library: 'insight',
  entities: [Operation, LogReview, LogReviewItem],
  migrations: [CreateInsight1763769600040, AddLogReviews1795333500040],
};
