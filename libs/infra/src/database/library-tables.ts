import type { EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';

/** What a library keeps in the database: its schema bears the library's name, and nobody else touches it. */
export interface LibraryTables {
  readonly library: string;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}
