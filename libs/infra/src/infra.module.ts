import './alarm/alarm.texts';
import './audit/audit.texts';
import type { Clock } from '@farled/kernel';
import { systemClock } from '@farled/kernel';
import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { OperatorAlarms } from './alarm/operator-alarms';
import { UrgentAlarms } from './alarm/urgent-alarms';
import { AuditConfig } from './audit/audit.config';
import { AuditDisposal } from './audit/audit-disposal';
import { AuditLog } from './audit/audit-log';
import { AuditReadings } from './audit/audit-readings';
import { AuditSeal } from './audit/audit-seal';
import { AuditVerification } from './audit/audit-verification';
import { CLOCK, followClock } from './clock/clock';
import { provideConfig } from './config/provide-config';
import { RuntimeConfig } from './config/runtime.config';
import { DatabaseConfig } from './database/database.config';
import { Transactions } from './database/transactions';
import { I18n } from './i18n/i18n';
import { Outbox } from './outbox/outbox';
import { OutboxAlarms } from './outbox/outbox-alarms';
import { OutboxDelivery } from './outbox/outbox-delivery';
import { OutboxDispatcher } from './outbox/outbox-dispatcher';
import { OutboxHandlers } from './outbox/outbox-handlers';
import { OutboxTidy } from './outbox/outbox-tidy';
import { PeriodicWork } from './periodic/periodic-work';
import { Theme } from './theme/theme';
import { ThemeConfig } from './theme/theme.config';

const clock = {
  provide: CLOCK,
  inject: [RuntimeConfig, DatabaseConfig],
  useFactory: (runtime: RuntimeConfig, database: DatabaseConfig): Clock | Promise<Clock> =>
    runtime.clock === 'controlled' ? followClock(database.url) : systemClock,
};

const DAY = 86_400_000;

const offered = [
  provideConfig(RuntimeConfig),
  provideConfig(AuditConfig),
  clock,
  Transactions,
  Outbox,
  OutboxHandlers,
  OutboxDelivery,
  OutboxDispatcher,
  OutboxTidy,
  OutboxAlarms,
  PeriodicWork,
  OperatorAlarms,
  UrgentAlarms,
  AuditLog,
  AuditSeal,
  AuditVerification,
  AuditDisposal,
  AuditReadings,
  I18n,
  provideConfig(ThemeConfig),
  Theme,
];

/** Transactions, outbox, audit log, clock and texts, for every library. Needs DatabaseModule. */
@Global()
@Module({ providers: offered, exports: offered })
export class InfraModule implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly seal: AuditSeal,
    private readonly tidy: OutboxTidy,
    private readonly outboxAlarms: OutboxAlarms,
    private readonly verification: AuditVerification,
    private readonly disposal: AuditDisposal,
  ) {}

  onModuleInit(): void {
    this.periodic.register('audit.seal', 60_000, () => this.seal.sealAll());
    this.periodic.register('audit.verify', DAY, () => this.verification.verifyAndAlarm());
    this.periodic.register('audit.dispose', DAY, () => this.disposal.run());
    this.periodic.register('outbox.alarms', 60_000, () => this.outboxAlarms.closeOver());
    this.periodic.register('outbox.tidy', 3_600_000, () => this.tidy.run());
  }
}
