import type { LibraryTables } from '@farled/infra';
import { DiaryCase } from './diary/diary-case.entity';
import { DiaryDocument } from './diary/diary-document.entity';
import { CreateRecords1763769600012 } from './migrations/create-records';

/** What records keeps in the database. */
export const recordsTables: LibraryTables = {
  library: 'records',
  entities: [DiaryCase, DiaryDocument],
  migrations: [CreateRecords1763769600012],
};
