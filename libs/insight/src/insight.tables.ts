import type { LibraryTables } from '@farled/infra';
import { CreateInsight1763769600040 } from './migrations/create-insight';
import { Operation } from './operation/operation.entity';

/** What insight keeps in the database. */
export const insightTables: LibraryTables = {
  library: 'insight',
  entities: [Operation],
  migrations: [CreateInsight1763769600040],
};
