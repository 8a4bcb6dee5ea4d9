import { CasesModule, casesTables } from '@farled/cases';
import { CatalogueModule, catalogueTables } from '@farled/catalogue';
import { DocumentsModule, documentsTables } from '@farled/documents';
import { IdentityModule, identityTables } from '@farled/identity';
import {
  DatabaseModule,
  HealthChecks,
  HealthModule,
  HttpModule,
  InfraModule,
  infraTables,
  type LibraryTables,
} from '@farled/infra';
import { insightTables } from '@farled/insight';
import { messagesTables } from '@farled/messages';
import { RecordsModule, recordsTables } from '@farled/records';
import { RegisterModule, registerTables } from '@farled/register';
import { streamTables } from '@farled/stream';
import { Engines, WorkflowModule } from '@farled/workflow';
import { Module, type OnModuleInit } from '@nestjs/common';
import { PortsModule } from './ports.module';

/** Every library with tables, in the order in which they are migrated. */
export const TABLES: readonly LibraryTables[] = [
  infraTables,
  streamTables,
  registerTables,
  documentsTables,
  identityTables,
  messagesTables,
  catalogueTables,
  casesTables,
  recordsTables,
  insightTables,
];

/** The platform: every library that has something in it. */
@Module({
  imports: [
    DatabaseModule.forRoot(TABLES),
    InfraModule,
    HttpModule,
    HealthModule,
    RegisterModule,
    DocumentsModule,
    IdentityModule,
    WorkflowModule,
    CatalogueModule,
    RecordsModule,
    CasesModule,
    PortsModule,
  ],
})
export class AppModule implements OnModuleInit {
  constructor(
    private readonly health: HealthChecks,
    private readonly engines: Engines,
  ) {}

  onModuleInit(): void {
    this.health.register('engine', () => this.engines.check());
  }
}
