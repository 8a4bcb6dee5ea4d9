import { IsIn, IsString } from 'class-validator';
import { FromEnv } from './from-env';
import { mustBe } from './production-checks';

export const ROLES = ['api', 'worker', 'broker'] as const;
export type Role = (typeof ROLES)[number];

/** What this process does, and on which clock. */
export class RuntimeConfig {
  @FromEnv('ROLES', { default: 'api,worker', description: 'What this process does: any of api, worker, broker.' })
  @IsIn(ROLES, { each: true })
  roles: Role[];

  @FromEnv('NODE_ENV', { default: 'development', description: '`production` refuses every default of the demo.' })
  @IsString()
  environment: string;

  @FromEnv('FARLED_CLOCK', {
    default: 'system',
    description: '`controlled` takes the time from the database, so that a test can move it.',
    production: mustBe('system'),
  })
  @IsIn(['system', 'controlled'])
  clock: string;

  has(role: Role): boolean {
    return this.roles.includes(role);
  }
}
