import type { LibraryTables } from '@farled/infra';
import { CreateMessages1763769600010 } from './migrations/create-messages';
import { Notice } from './notice/notice.entity';

/** What messages keeps in the database. */
export const messagesTables: LibraryTables = {
  library: 'messages',
  entities: [Notice],
  migrations: [CreateMessages1763769600010],
};
