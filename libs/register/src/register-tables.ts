import type { LibraryTables } from '@farled/infra';
import { Company } from './company/company.entity';
import { Contact } from './contact.entity';
import { ContactCode } from './contact-code.entity';
import { ForeignIdentity } from './foreign-identity.entity';
import { AddCompanies1795335000002 } from './migrations/add-companies';
import { AddForeignIdentities1795334100002 } from './migrations/add-foreign-identities';
import { AddGuardians1795332600002 } from './migrations/add-guardians';
import { ConfirmContacts1795334400002 } from './migrations/confirm-contacts';
import { ContactsOfParties1795351000002 } from './migrations/contacts-of-parties';
import { CountRaisedProtection1795345200102 } from './migrations/count-raised-protection';
import { CreateRegister1763769600002 } from './migrations/create-register';
import { EvidenceKinds1763856000002 } from './migrations/evidence-kinds';
import { FindNamesInStreets1795470000011 } from './migrations/find-names-in-streets';
import { NameForeignIdentities1795336100002 } from './migrations/name-foreign-identities';
import { PopulationReplica1795332600102 } from './migrations/population-replica';
import { Person } from './person.entity';
import { PersonalNumberRow } from './personal-number.entity';
import { Ownership } from './property/ownership.entity';
import { Relation } from './relation.entity';
import { Intake } from './replica/intake.entity';
import { SignatureEvidenceRow } from './signature-evidence.entity';

/** What the register keeps in the database. */
export const registerTables: LibraryTables = {
  library: 'register',
  entities: [
    Person,
    PersonalNumberRow,
    Contact,
    ContactCode,
    SignatureEvidenceRow,
    Relation,
    Intake,
    ForeignIdentity,
    Company,
    Ownership,
  ],
  migrations: [
    CreateRegister1763769600002,
    EvidenceKinds1763856000002,
    AddGuardians1795332600002,
    PopulationReplica1795332600102,
    AddForeignIdentities1795334100002,
    ConfirmContacts1795334400002,
    CountRaisedProtection1795345200102,
    AddCompanies1795335000002,
    ContactsOfParties1795351000002,
    NameForeignIdentities1795336100002,
    FindNamesInStreets1795470000011,
  ],
};
