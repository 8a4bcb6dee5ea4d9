import { IsInt, Matches, Max, Min } from 'class-validator';
import { FromEnv } from '../config/from-env';
import { mustBeSet } from '../config/production-checks';

/** Where the platform's one database is. */
export class DatabaseConfig {
  @FromEnv('DATABASE_URL', {
    default: 'postgres://postgres@127.0.0.1:5432/postgres',
    secret: true,
    description: 'PostgreSQL 15 or later. `npm start` starts an embedded one when it is not set.',
    production: mustBeSet,
  })
  @Matches(/^postgres(ql)?:\/\//, { message: 'url must begin with postgres://' })
  url: string;

  @FromEnv('FARLED_DATABASE_POOL', { default: 20, description: 'Most database connections of one process.' })
  @IsInt()
  @Min(8)
  @Max(200)
  poolSize: number;
}
