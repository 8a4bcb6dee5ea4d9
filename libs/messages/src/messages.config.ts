import { FromEnv } from '@farled/infra';
import { IsEmail, IsOptional, IsString } from 'class-validator';

/** Through which connectors notices go. */
export class MessagesConfig {
  @FromEnv('FARLED_OPERATOR_EMAIL', {
    description:
      'Mailbox of the operators, for alarms that may not wait. Without it they stand in the log and the health check alone.',
  })
  @IsOptional()
  @IsEmail({ require_tld: false })
  operatorEmail?: string;

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
