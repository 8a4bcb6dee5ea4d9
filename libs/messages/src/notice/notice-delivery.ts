import { CLOCK, NotSent, Outbox, OutboxHandlers, type OutboxMessage, Transactions } from '@farled/infra';
import { type Clock, type Id, type Party, Unavailable } from '@farled/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NoticeChannels } from '../channels/notice-channels';
import { Notice, type NoticeChannel, partyOfNotice } from './notice.entity';
import { noticeKind, noticeMessage, SEND_NOTICE, SEND_SMS } from './notice-message';
import { noticeRoute } from './notice-route';

/** Carries out the outbox messages that send notices. */
@Injectable()
export class NoticeDelivery implements OnModuleInit {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly handlers: OutboxHandlers,
    private readonly channels: NoticeChannels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(SEND_NOTICE, (message) => this.deliver(message));
    this.handlers.register(SEND_SMS, (message) => this.deliver(message), { delivery: 'at-most-once' });
  }

  private async deliver(message: OutboxMessage): Promise<void> {
    const notice = await this.source.manager.findOneByOrFail(Notice, { id: message.payload.noticeId as Id });
    if (notice.state !== 'queued') return;
    const channel = await this.route(partyOfNotice(notice));
    if (!channel) return this.mark(notice.id, { state: 'unreachable' });
    if (noticeKind(channel) !== message.kind) return this.reroute(notice.id, channel);
    await this.send(notice, channel);
  }

  private async send(notice: Notice, channel: NoticeChannel): Promise<void> {
    if (channel === 'sms') await this.mark(notice.id, { state: 'maybe-sent', channel });
    try {
      await this.channels.send(notice, channel);
    } catch (error) {
      if (channel !== 'sms' || !neverLeft(error)) throw error;
      await this.mark(notice.id, { state: 'queued' });
      throw new NotSent();
    }
    await this.mark(notice.id, { state: 'sent', channel, sentAt: this.clock.now() });
  }

  private async route(party: Party): Promise<NoticeChannel | undefined> {
    const { wanted, reachable } = await this.channels.waysTo(party);
    return noticeRoute(wanted, reachable);
  }

  private reroute(id: Id, channel: NoticeChannel): Promise<void> {
    return this.transactions.run(async (tx) => {
      await tx.update(Notice, { id }, { channel });
      await this.outbox.enqueue(tx, noticeMessage(id, noticeKind(channel)));
    });
  }

  private async mark(id: Id, change: Partial<Notice>): Promise<void> {
    await this.source.manager.update(Notice, { id }, change);
  }
}

/** The connection was refused: not one byte of the message has left. */
const neverLeft = (error: unknown): boolean =>
  error instanceof Unavailable && (error.cause as { code?: string } | undefined)?.code === 'ECONNREFUSED';
