import { FromEnv, mustBeOutside, sandboxSystem } from '@farled/infra';
import { IsUrl } from 'class-validator';

/** Where text messages are handed in. */
export class SmsConfig {
  @FromEnv('FARLED_SMS_URL', {
    default: sandboxSystem('/sms/v1'),
    description: 'Address of the SMS gateway.',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['https'] })
  url: string;
}
