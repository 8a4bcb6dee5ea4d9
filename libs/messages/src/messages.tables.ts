import type { LibraryTables } from '@farled/infra';
import { CreateMessages1763769600010 } from './migrations/create-messages';
import { NoticeKinds1795420000010 } from './migrations/notice-kinds';
import { NoticeWithoutCase1795332600010 } from './migrations/notice-without-case';
import { NoticesToParties1795351000010 } from './migrations/notices-to-parties';
import { Notice } from './notice/notice.entity';

/** What messages keeps in the database. */
export const messagesTables: LibraryTables = {
  library: 'messages',
  entities: [Notice],
  migrations: [
    CreateMessages1763769600010,
    NoticeWithoutCase1795332600010,
    NoticesToParties1795351000010,
    NoticeKinds1795420000010,
  ],
};
