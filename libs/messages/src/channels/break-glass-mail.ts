import { BREAK_GLASS_ALARM } from '@farled/identity';
import { MunicipalityConfig, OutboxHandlers, type OutboxMessage } from '@farled/infra';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mailer } from './mailer';
import { SmtpConfig } from './smtp.config';

/** Tells those responsible for security by e-mail that the break-glass account was used or tried. */
@Injectable()
export class BreakGlassMail implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly mailer: Mailer,
    private readonly smtp: SmtpConfig,
    private readonly municipality: MunicipalityConfig,
  ) {}

  onModuleInit(): void {
    this.handlers.register(BREAK_GLASS_ALARM, (message) => this.send(message));
  }

  private async send({ id, payload }: OutboxMessage): Promise<void> {
    const what = payload.isRight === true ? 'har använts' : 'har försökts öppnas med fel hemlighet';
    const text = `Nödkontot hos ${this.municipality.name} ${what}.\nTid: ${typeof payload.at === 'string' ? payload.at : ''}\n\nKontrollera i granskningsloggen vem det var och varför. Byt hemlighet efter varje användning.`;
    const subject = `Larm: nödkontot ${what}`;
    for (const [index, to] of this.smtp.alarmTo.entries()) {
      await this.mailer.send({ to, subject, text, reference: `${id}.${index}` });
    }
  }
}
