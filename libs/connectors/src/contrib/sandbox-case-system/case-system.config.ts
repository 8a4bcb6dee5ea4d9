import { FromEnv, mustBeOutside, sandboxSystem } from '@farled/infra';
import { IsString, IsUrl } from 'class-validator';

/** Where the case-handling system is, and how it reaches us. */
export class CaseSystemConfig {
  @FromEnv('FARLED_CASE_SYSTEM_URL', {
    default: sandboxSystem('/case-system/v1'),
    description: 'Address of the case-handling system that takes over approved cases.',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['https'] })
  url: string;

  @FromEnv('FARLED_CALLBACK_URL', {
    default: (env) => `http://${env.HOST ?? '127.0.0.1'}:${env.PORT ?? 3000}/api/callbacks/case-system/answers`,
    description: 'Address at which the case-handling system answers.',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'] })
  callbackUrl: string;

  @FromEnv('FARLED_CASE_SYSTEM_SECRET_FILE', {
    default: 'case-system.secret',
    description: 'File with the secret that answers are signed with, in the folder of certificates.',
  })
  @IsString()
  secretFile: string;
}
