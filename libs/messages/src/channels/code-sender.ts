import { Connectors } from '@farled/connectors';
import { I18n, type Language, MunicipalityConfig } from '@farled/infra';
import { newId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { MessagesConfig } from '../messages.config';
import { Mailer } from './mailer';
import { internationalNumber } from './phone-number';

interface CodeToSend {
  readonly kind: 'email' | 'phone';
  readonly address: string;
  readonly code: string;
  readonly language: Language;
}

/** Sends the code that confirms an address, at once: somebody waits for it on the page. */
@Injectable()
export class CodeSender {
  constructor(
    private readonly connectors: Connectors,
    private readonly mailer: Mailer,
    private readonly config: MessagesConfig,
    private readonly municipality: MunicipalityConfig,
    private readonly i18n: I18n,
  ) {}

  async send({ kind, address, code, language }: CodeToSend): Promise<void> {
    const reference = newId();
    const words = { code, municipality: this.municipality.name };
    const text = this.i18n.text('contact.code.text', language, words);
    if (kind === 'email') {
      const subject = this.i18n.text('contact.code.subject', language, words);
      return this.mailer.send({ to: address, subject, text, reference });
    }
    const to = internationalNumber(address);
    if (!to) throw new Rejected('sms.refused');
    return this.connectors.get('sms', this.config.smsConnector).send({ to, text, reference });
  }
}
