import { FromEnv } from '@farled/infra';
import { IsArray, IsString, Matches } from 'class-validator';

/** Through which connectors notices go, and who hears of alarms. */
export class MessagesConfig {
  @FromEnv('FARLED_ALARM_MAIL', {
    default: 'drift@exempelkoping.example',
    description:
      'Who is told of alarms that may not wait, such as the use of the break-glass account, and of their end; several ' +
      'with commas. `none`: they stand on the page of alarms, in the log and in the health check alone.',
  })
  @IsArray()
  @Matches(/^(none|[^@\s]+@[^@\s]+)$/, { each: true, message: 'must be e-mail addresses, or none' })
  alarmMail: string[];

  @FromEnv('FARLED_SMS_CONNECTOR', { default: 'sandbox-sms', description: 'Connector that sends text messages.' })
  @IsString()
  smsConnector: string;

  @FromEnv('FARLED_DIGITAL_MAIL_CONNECTOR', {
    default: 'sandbox-digital-mail',
    description: 'Connector that delivers digital mail.',
  })
  @IsString()
  digitalMailConnector: string;

  /** Where mails of alarms go. */
  get alarmTo(): string[] {
    return this.alarmMail.filter((address) => address !== 'none');
  }
}
