import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { loadConfig } from '../config/load-config';
import { connectDatabase, dataSourceOptions } from './connect';
import { DatabaseConfig } from './database.config';
import type { LibraryTables } from './library-tables';

/** The one DataSource of the program: migrates every library at start, then serves their entities. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest is a class with forRoot
export class DatabaseModule {
  static forRoot(libraries: readonly LibraryTables[], given: Partial<DatabaseConfig> = {}): DynamicModule {
    const config = () => Object.assign(loadConfig(DatabaseConfig), given);
    const source = TypeOrmModule.forRootAsync({
      // A database that is not there, or a migration that fails, ends the start at once: whoever starts us tries again.
      useFactory: () => ({ ...dataSourceOptions(libraries, config()), retryAttempts: 0 }),
      dataSourceFactory: () => connectDatabase(libraries, config()),
    });
    return {
      module: DatabaseModule,
      global: true,
      imports: [source],
      providers: [{ provide: DatabaseConfig, useFactory: config }],
      exports: [DatabaseConfig],
    };
  }
}
