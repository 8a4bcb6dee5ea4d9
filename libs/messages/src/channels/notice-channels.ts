import { Connectors } from '@farled/connectors';
import { HttpConfig, MunicipalityConfig } from '@farled/infra';
import { type Id, platform, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { MessagesConfig } from '../messages.config';
import type { Notice, NoticeChannel } from '../notice/notice.entity';
import type { ReachableBy } from '../notice/notice-route';
import { noticeText } from '../notice/notice-text';
import { Mailer } from './mailer';
import { internationalNumber } from './phone-number';

const PURPOSE = 'notice';

/** Reaches a person by e-mail, text message or digital mail. Addresses are fetched when a notice goes, and kept nowhere. */
@Injectable()
export class NoticeChannels {
  private readonly sender: { readonly portalUrl: string; readonly municipality: string };

  constructor(
    private readonly persons: Persons,
    private readonly connectors: Connectors,
    private readonly mailer: Mailer,
    private readonly config: MessagesConfig,
    http: HttpConfig,
    municipality: MunicipalityConfig,
  ) {
    this.sender = { portalUrl: http.publicUrl, municipality: municipality.name };
  }

  /** How a person wants to be told, and by which ways she can be. */
  async waysTo(personId: Id): Promise<{ wanted: NoticeChannel; reachable: ReachableBy }> {
    const contact = await this.persons.contact(personId);
    const wanted = contact?.channel ?? 'email';
    const mailbox = wanted === 'digital-mail' && (await this.hasMailbox(personId));
    const sms = internationalNumber(contact?.phone ?? '') !== undefined;
    return { wanted, reachable: { email: Boolean(contact?.email), sms, 'digital-mail': mailbox } };
  }

  async send(notice: Notice, channel: NoticeChannel): Promise<void> {
    const { personId, diaryNumber, id: reference } = notice;
    const contact = await this.persons.contact(personId);
    const language = contact?.language ?? 'sv';
    const { subject, body: text } = noticeText({ language, diaryNumber, ...this.sender });
    if (channel === 'digital-mail') {
      const recipient = await this.number(personId);
      return this.mailbox().deliver({ recipient, subject, text, reference });
    }
    if (channel === 'email') return this.mailer.send({ to: required(contact?.email), subject, text, reference });
    const to = required(internationalNumber(contact?.phone ?? ''));
    return this.connectors.get('sms', this.config.smsConnector).send({ to, text, reference });
  }

  /** Mailboxes are found by personal number alone. */
  private async hasMailbox(personId: Id): Promise<boolean> {
    return (await this.persons.isNumbered(personId)) && this.mailbox().isReachable(await this.number(personId));
  }

  private mailbox() {
    return this.connectors.get('digital-mail', this.config.digitalMailConnector);
  }

  private async number(personId: Id): Promise<string> {
    return (await this.persons.numberOf(personId, platform('messages'), PURPOSE)).digits;
  }
}

function required(address: string | null | undefined): string {
  if (!address) throw new Rejected('notice.no-address');
  return address;
}
