import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import type { DatabaseConfig } from './database.config';
import type { LibraryTables } from './library-tables';
import { migrate } from './migrate';
import { SnakeCaseNames } from './snake-case-names';

/** TypeORM's settings for the platform's database. */
export function dataSourceOptions(libraries: readonly LibraryTables[], config: DatabaseConfig): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.url,
    poolSize: config.poolSize,
    entities: libraries.flatMap((library) => library.entities) as unknown as MixedList<string>,
    namingStrategy: new SnakeCaseNames(),
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: 'farled',
  };
}

/** Migrates and connects; what DatabaseModule does, for tools and tests without Nest. */
export async function connectDatabase(
  libraries: readonly LibraryTables[],
  config: Pick<DatabaseConfig, 'url'> & Partial<DatabaseConfig>,
): Promise<DataSource> {
  await migrate(config.url, libraries);
  return new DataSource(dataSourceOptions(libraries, { poolSize: 20, ...config })).initialize();
}
