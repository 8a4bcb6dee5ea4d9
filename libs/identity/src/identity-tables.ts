import type { LibraryTables } from '@farled/infra';
import { ActingRight } from './acting/acting-right.entity';
import { Deputy } from './deputy/deputy.entity';
import { FederationSource } from './eid/federation-source.entity';
import { SamlRequest } from './eid/saml-request.entity';
import { ActingForContacts1795351000004 } from './migrations/acting-for-contacts';
import { AddActingRights1795332600004 } from './migrations/add-acting-rights';
import { AddApps1795370000004 } from './migrations/add-apps';
import { AddEid1795334100004 } from './migrations/add-eid';
import { AddOrganisation1795334000004 } from './migrations/add-organisation';
import { BankIdWhole1763856000004 } from './migrations/bankid-whole';
import { CreateIdentity1763769600004 } from './migrations/create-identity';
import { ListActingRights1795334500004 } from './migrations/list-acting-rights';
import { SessionsOfPeople1795333500004 } from './migrations/sessions-of-people';
import { BankIdOrder } from './orders/bankid-order.entity';
import { Membership } from './organisation/membership.entity';
import { Unit } from './organisation/unit.entity';
import { UnitChange } from './organisation/unit-change.entity';
import { Staff } from './staff/account/staff.entity';
import { StaffSignIn } from './staff/login-session/staff-sign-in.entity';
import { StaffLoginAttempt } from './staff/staff-login-attempt.entity';

/** What identity keeps in the database. */
export const identityTables: LibraryTables = {
  library: 'identity',
  entities: [
    BankIdOrder,
    Staff,
    StaffLoginAttempt,
    ActingRight,
    FederationSource,
    SamlRequest,
    StaffSignIn,
    Unit,
    Membership,
    UnitChange,
    Deputy,
  ],
  migrations: [
    CreateIdentity1763769600004,
    BankIdWhole1763856000004,
    AddActingRights1795332600004,
    SessionsOfPeople1795333500004,
    AddEid1795334100004,
    AddOrganisation1795334000004,
    ListActingRights1795334500004,
    ActingForContacts1795351000004,
    AddApps1795370000004,
  ],
};
