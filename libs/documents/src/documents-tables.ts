import type { LibraryTables } from '@farled/infra';
import { StoredDocument } from './document.entity';
import { CreateDocuments1763769600003 } from './migrations/create-documents';
import { OwnAssistedApplications1795336000005 } from './migrations/own-assisted-applications';
import { OwnMessages1795420000005 } from './migrations/own-messages';
import { OwnPowersOfAttorney1795334500005 } from './migrations/own-powers-of-attorney';
import { TakeFilesInParts1795362000005 } from './migrations/take-files-in-parts';
import { PartialUpload } from './upload/partial-upload.entity';

/** What documents keeps in the database. */
export const documentsTables: LibraryTables = {
  library: 'documents',
  entities: [StoredDocument, PartialUpload],
  migrations: [
    CreateDocuments1763769600003,
    OwnPowersOfAttorney1795334500005,
    OwnAssistedApplications1795336000005,
    OwnMessages1795420000005,
    TakeFilesInParts1795362000005,
  ],
};
