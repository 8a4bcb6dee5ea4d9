import { AuditEntry } from './audit/audit-entry.entity';
import type { LibraryTables } from './database/library-tables';
import { AlarmsClosedByHand1795335500001 } from './migrations/alarms-closed-by-hand';
import { AuditApps1795370000001 } from './migrations/audit-apps';
import { AuditRepresentation1795332600001 } from './migrations/audit-representation';
import { CreateInfra1763769600001 } from './migrations/create-infra';
import { LimitsAndSealedRows1795333500001 } from './migrations/limits-and-sealed-rows';
import { OutboxRow } from './outbox/outbox-message.entity';

/** What infra keeps in the database; comes first in DatabaseModule.forRoot. */
export const infraTables: LibraryTables = {
  library: 'infra',
  entities: [OutboxRow, AuditEntry],
  migrations: [
    CreateInfra1763769600001,
    AuditRepresentation1795332600001,
    LimitsAndSealedRows1795333500001,
    AlarmsClosedByHand1795335500001,
    AuditApps1795370000001,
  ],
};
