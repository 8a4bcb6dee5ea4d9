import { Connectors } from '@farled/connectors';
import { HttpConfig, MunicipalityConfig } from '@farled/infra';
import { type Party, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { MessagesConfig } from '../messages.config';
import { type Notice, type NoticeChannel, partyOfNotice } from '../notice/notice.entity';
import type { ReachableBy } from '../notice/notice-route';
import { noticeText } from '../notice/notice-text';
import { Mailer } from './mailer';
import { NoticeRecipients } from './notice-recipients';

/** Reaches a person or an organisation by e-mail, text message or digital mail. */
@Injectable()
export class NoticeChannels {
  private readonly sender: { readonly portalUrl: string; readonly municipality: string };

  constructor(
    private readonly recipients: NoticeRecipients,
    private readonly connectors: Connectors,
    private readonly mailer: Mailer,
    private readonly config: MessagesConfig,
    http: HttpConfig,
    municipality: MunicipalityConfig,
  ) {
    this.sender = { portalUrl: http.publicUrl, municipality: municipality.name };
  }

  /** How a party wants to be told, and by which ways it can be. */
  async waysTo(party: Party): Promise<{ wanted: NoticeChannel; reachable: ReachableBy }> {
    const { wanted, email, phone } = await this.recipients.of(party);
    const mailbox = wanted === 'digital-mail' && (await this.hasMailbox(party));
    return { wanted, reachable: { email: email !== undefined, sms: phone !== undefined, 'digital-mail': mailbox } };
  }

  async send(notice: Notice, channel: NoticeChannel): Promise<void> {
    const { id: reference, kind, caseId, diaryNumber, partyKind } = notice;
    const party = partyOfNotice(notice);
    const { language, email, phone } = await this.recipients.of(party);
    const { subject, body: text } = noticeText({ language, kind, caseId, diaryNumber, partyKind, ...this.sender });
    if (channel === 'digital-mail') {
      const recipient = required(await this.recipients.mailboxOf(party));
      return this.mailbox().deliver({ recipient, subject, text, reference });
    }
    if (channel === 'email') return this.mailer.send({ to: required(email), subject, text, reference });
    return this.connectors.get('sms', this.config.smsConnector).send({ to: required(phone), text, reference });
  }

  /** Mailboxes are found by personal or organisation number alone. */
  private async hasMailbox(party: Party): Promise<boolean> {
    const number = await this.recipients.mailboxOf(party);
    return number !== undefined && this.mailbox().isReachable(number);
  }

  private mailbox() {
    return this.connectors.get('digital-mail', this.config.digitalMailConnector);
  }
}

function required(address: string | undefined): string {
  if (!address) throw new Rejected('notice.no-address');
  return address;
}
