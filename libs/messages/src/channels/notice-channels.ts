import { Connectors } from '@farled/connectors';
import { type Actor, type Id, platform, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { MessagesConfig } from '../messages.config';
import type { Notice, NoticeChannel } from '../notice/notice.entity';
import type { ReachableBy } from '../notice/notice-route';
import { noticeText } from '../notice/notice-text';
import { Notices } from '../notice/notices';
import { Mailer } from './mailer';
import { internationalNumber } from './phone-number';

const PURPOSE = 'notice';

/** Reaches a person by e-mail, text message or digital mail. Addresses are fetched when a notice goes, and kept nowhere. */
@Injectable()
export class NoticeChannels {
  constructor(
    private readonly persons: Persons,
    private readonly connectors: Connectors,
    private readonly mailer: Mailer,
    private readonly notices: Notices,
    private readonly config: MessagesConfig,
  ) {}

  async reachable(actor: Actor, personId: Id, wanted: NoticeChannel): Promise<ReachableBy> {
    const contact = await this.persons.contact(personId);
    const mailbox = wanted === 'digital-mail' && (await this.mailbox().isReachable(await this.number(actor, personId)));
    return {
      email: Boolean(contact?.email),
      sms: internationalNumber(contact?.phone ?? '') !== undefined,
      'digital-mail': mailbox,
    };
  }

  async send(notice: Notice, channel: NoticeChannel): Promise<void> {
    const { personId, diaryNumber, id: reference } = notice;
    const { portalUrl, municipality } = this.config;
    const preference = await this.notices.preferenceOf(personId);
    const { subject, body: text } = noticeText({ diaryNumber, portalUrl, municipality }, preference?.language ?? 'sv');
    if (channel === 'digital-mail') {
      const recipient = await this.number(platform('messages'), personId);
      return this.mailbox().deliver({ recipient, subject, text, reference });
    }
    const contact = await this.persons.contact(personId);
    if (channel === 'email') return this.mailer.send({ to: required(contact?.email), subject, text, reference });
    const to = required(internationalNumber(contact?.phone ?? ''));
    return this.connectors.get('sms', this.config.smsConnector).send({ to, text, reference });
  }

  private mailbox() {
    return this.connectors.get('digital-mail', this.config.digitalMailConnector);
  }

  private async number(actor: Actor, personId: Id): Promise<string> {
    return (await this.persons.numberOf(personId, actor, PURPOSE)).digits;
  }
}

function required(address: string | null | undefined): string {
  if (!address) throw new Rejected('notice.no-address');
  return address;
}
