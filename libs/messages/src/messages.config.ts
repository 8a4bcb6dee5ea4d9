import { FromEnv, mustBeOutside } from '@farled/infra';
import { IsString, IsUrl } from 'class-validator';

/** What notices say about the sender, and through which connectors they go. */
export class MessagesConfig {
  @FromEnv('FARLED_PUBLIC_URL', {
    default: 'http://127.0.0.1:3000',
    description: 'Address at which people reach the portal.',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'] })
  portalUrl: string;

  @FromEnv('FARLED_MUNICIPALITY', { default: 'Exempelköping', description: 'Name of the municipality.' })
  @IsString()
  municipality: string;

  @FromEnv('FARLED_SMS_CONNECTOR', { default: 'sandbox-sms', description: 'Connector that sends text messages.' })
  @IsString()
  smsConnector: string;

  @FromEnv('FARLED_DIGITAL_MAIL_CONNECTOR', {
    default: 'sandbox-digital-mail',
    description: 'Connector that delivers digital mail.',
  })
  @IsString()
  digitalMailConnector: string;
}
