import { FromEnv, mustBeOutside, sandboxSystem } from '@farled/infra';
import { IsUrl } from 'class-validator';

/** Where digital mail is handed in. */
export class DigitalMailConfig {
  @FromEnv('FARLED_DIGITAL_MAIL_URL', {
    default: sandboxSystem('/digital-mail/v1'),
    description: 'Address of the intermediary for digital mail (Mina meddelanden).',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['https'] })
  url: string;
}
