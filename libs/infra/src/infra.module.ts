import type { Clock } from '@farled/kernel';
import { systemClock } from '@farled/kernel';
import { Global, Module } from '@nestjs/common';
import { OperatorAlarms } from './alarm/operator-alarms';
import { AuditLog } from './audit/audit-log';
import { AuditSeal } from './audit/audit-seal';
import { CLOCK, followClock } from './clock/clock';
import { provideConfig } from './config/provide-config';
import { RuntimeConfig } from './config/runtime.config';
import { DatabaseConfig } from './database/database.config';
import { Transactions } from './database/transactions';
import { I18n } from './i18n/i18n';
import { Outbox } from './outbox/outbox';
import { OutboxDelivery } from './outbox/outbox-delivery';
import { OutboxDispatcher } from './outbox/outbox-dispatcher';
import { OutboxHandlers } from './outbox/outbox-handlers';

const clock = {
  provide: CLOCK,
  inject: [RuntimeConfig, DatabaseConfig],
  useFactory: (runtime: RuntimeConfig, database: DatabaseConfig): Clock | Promise<Clock> =>
    runtime.clock === 'controlled' ? followClock(database.url) : systemClock,
};

const offered = [
  provideConfig(RuntimeConfig),
  clock,
  Transactions,
  Outbox,
  OutboxHandlers,
  OutboxDelivery,
  OutboxDispatcher,
  OperatorAlarms,
  AuditLog,
  AuditSeal,
  I18n,
];

/** Transactions, outbox, audit log, clock and texts, for every library. Needs DatabaseModule. */
@Global()
@Module({ providers: offered, exports: offered })
export class InfraModule {}
