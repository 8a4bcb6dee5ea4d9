import { FromEnv } from '@farled/infra';
import { IsString } from 'class-validator';

/** Through which connectors notices go. */
export class MessagesConfig {
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
