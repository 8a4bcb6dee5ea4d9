import { FromEnv, mustBeOutside } from '@farled/infra';
import { IsUrl } from 'class-validator';

/** Where digital mail is handed in. */
export class DigitalMailConfig {
  @FromEnv('FARLED_DIGITAL_MAIL_URL', {
    default: 'https://127.0.0.1:3002/digital-mail/v1',
    description: 'Address of the intermediary for digital mail (Mina meddelanden).',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['https'] })
  url: string;
}
