import { ALARM_MAIL, I18n, OutboxHandlers, type OutboxMessage } from '@farled/infra';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mailer } from '../channels/mailer';
import { MessagesConfig } from '../messages.config';

/** Sends urgent alarms to the operators' mailbox. A code and a reference, never whom it concerns. */
@Injectable()
export class AlarmMail implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly mailer: Mailer,
    private readonly texts: I18n,
    private readonly config: MessagesConfig,
  ) {}

  onModuleInit(): void {
    this.handlers.register(ALARM_MAIL, (message) => this.send(message));
  }

  private async send({ id, payload }: OutboxMessage): Promise<void> {
    const to = this.config.operatorEmail;
    if (!to) return;
    const { code, reference } = payload as { code: string; reference: string };
    const what = this.texts.text(`alarm.${code}`, 'sv', { reference });
    const subject = this.texts.text('alarm.mail.subject', 'sv', { code });
    await this.mailer.send({ to, subject, text: `${what}\n\n${code} ${reference}\n`, reference: id });
  }
}
