import {
  ALARM_MAIL,
  type AlarmNews,
  alarmText,
  I18n,
  MunicipalityConfig,
  OutboxHandlers,
  type OutboxMessage,
} from '@farled/infra';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mailer } from '../channels/mailer';
import { MessagesConfig } from '../messages.config';

const CLOCK_TIME = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});

/** Tells those in charge of urgent alarms, and when they are over. A code and a reference, never whom it concerns. */
@Injectable()
export class AlarmMail implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly mailer: Mailer,
    private readonly texts: I18n,
    private readonly config: MessagesConfig,
    private readonly municipality: MunicipalityConfig,
  ) {}

  onModuleInit(): void {
    this.handlers.register(ALARM_MAIL, (message) => this.send(message));
  }

  private async send({ id, payload }: OutboxMessage): Promise<void> {
    const mail = this.mail(payload as unknown as AlarmNews);
    for (const [index, to] of this.config.alarmTo.entries()) {
      await this.mailer.send({ ...mail, to, reference: `${id}.${index}` });
    }
  }

  private mail({ code, reference, at, isOver }: AlarmNews): { subject: string; text: string } {
    const say = (name: string, params: Record<string, string>) => this.texts.text(name, 'sv', params);
    const when = { at: CLOCK_TIME.format(new Date(at)), municipality: this.municipality.name };
    const what = alarmText(code, 'sv', { reference });
    const about = `${code} ${reference}`;
    return isOver
      ? {
          subject: say('alarm.mail.over.subject', { code }),
          text: `${say('alarm.mail.over', when)}\n\n${what}\n\n${about}\n`,
        }
      : {
          subject: say('alarm.mail.subject', { code }),
          text: `${what}\n\n${say('alarm.mail.raised', when)}\n\n${about}\n`,
        };
  }
}
