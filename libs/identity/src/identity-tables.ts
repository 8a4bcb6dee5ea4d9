import type { LibraryTables } from '@farled/infra';
import { ActingRight } from './acting/acting-right.entity';
import { FederationSource } from './eid/federation-source.entity';
import { SamlRequest } from './eid/saml-request.entity';
import { AddActingRights1795332600004 } from './migrations/add-acting-rights';
import { AddEid1795334100004 } from './migrations/add-eid';
import { BankIdWhole1763856000004 } from './migrations/bankid-whole';
import { CreateIdentity1763769600004 } from './migrations/create-identity';
import { SessionsOfPeople1795333500004 } from './migrations/sessions-of-people';
import { BankIdOrder } from './orders/bankid-order.entity';
import { Staff } from './staff/staff.entity';
import { StaffLoginAttempt } from './staff/staff-login-attempt.entity';

/** What identity keeps in the database. */
export const identityTables: LibraryTables = {
  library: 'identity',
  entities: [BankIdOrder, Staff, StaffLoginAttempt, ActingRight, FederationSource, SamlRequest],
  migrations: [
    CreateIdentity1763769600004,
    BankIdWhole1763856000004,
    AddActingRights1795332600004,
    SessionsOfPeople1795333500004,
    AddEid1795334100004,
  ],
};
