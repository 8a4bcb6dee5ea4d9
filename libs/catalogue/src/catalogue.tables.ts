import type { LibraryTables } from '@farled/infra';
import { CreateCatalogue1763769600030 } from './migrations/create-catalogue';
import { RememberSeeds1763769600031 } from './migrations/remember-seeds';
import { ServiceDraft } from './studio/service-draft.entity';
import { Deployment } from './version/deployment.entity';
import { ServiceVersion } from './version/service-version.entity';

/** What the catalogue keeps in the database. */
export const catalogueTables: LibraryTables = {
  library: 'catalogue',
  entities: [ServiceVersion, Deployment, ServiceDraft],
  migrations: [CreateCatalogue1763769600030, RememberSeeds1763769600031],
};
