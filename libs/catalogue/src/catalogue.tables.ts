import type { LibraryTables } from '@farled/infra';
import { Announcement } from './announcement/announcement.entity';
import { Favourite } from './favourite/favourite.entity';
import { AddAnnouncements1795369500030 } from './migrations/add-announcements';
import { CreateCatalogue1763769600030 } from './migrations/create-catalogue';
import { RememberSeeds1763769600031 } from './migrations/remember-seeds';
import { ServiceDraft } from './studio/service-draft.entity';
import { Deployment } from './version/deployment.entity';
import { ServiceVersion } from './version/service-version.entity';

/** What the catalogue keeps in the database. */
export const catalogueTables: LibraryTables = {
  library: 'catalogue',
  entities: [ServiceVersion, Deployment, ServiceDraft, Announcement, Favourite],
  migrations: [CreateCatalogue1763769600030, RememberSeeds1763769600031, AddAnnouncements1795369500030],
};
