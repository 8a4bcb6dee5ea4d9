import './messages.texts';
import { ConnectorsModule } from '@farled/connectors';
import { provideConfig } from '@farled/infra';
import { RegisterModule } from '@farled/register';
import { Module } from '@nestjs/common';
import { AlarmMail } from './alarm/alarm-mail';
import { CodeSender } from './channels/code-sender';
import { Mailer } from './channels/mailer';
import { NoticeChannels } from './channels/notice-channels';
import { NoticeRecipients } from './channels/notice-recipients';
import { SmtpConfig } from './channels/smtp.config';
import { MessagesConfig } from './messages.config';
import { NoticeDelivery } from './notice/notice-delivery';
import { Notices } from './notice/notices';

/** Notices to people by SMS, e-mail and digital mail. */
@Module({
  imports: [ConnectorsModule, RegisterModule],
  providers: [
    provideConfig(SmtpConfig),
    provideConfig(MessagesConfig),
    Mailer,
    CodeSender,
    NoticeRecipients,
    NoticeChannels,
    Notices,
    NoticeDelivery,
    AlarmMail,
  ],
  exports: [CodeSender, Notices],
})
export class MessagesModule {}
