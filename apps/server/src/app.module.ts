import { DatabaseModule, HealthModule, HttpModule, InfraModule, infraTables, type LibraryTables } from '@farled/infra';
import { Module } from '@nestjs/common';

/** Every library with tables, in the order in which they are migrated. */
export const TABLES: readonly LibraryTables[] = [infraTables];

/** The platform: every library that has something in it. Ports of lower libraries are bound here. */
@Module({
  imports: [DatabaseModule.forRoot(TABLES), InfraModule, HttpModule, HealthModule],
})
export class AppModule {}
