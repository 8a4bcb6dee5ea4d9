import type { NewOutboxMessage } from '@farled/infra';
import type { Id } from '@farled/kernel';
import type { NoticeChannel } from './notice.entity';

export const SEND_NOTICE = 'notice.send';
/** A text message has no key at the receiver, so it goes out at most once. */
export const SEND_SMS = 'notice.send-sms';

/** The kind of outbox message that carries a notice by a channel. */
export const noticeKind = (channel: NoticeChannel): string => (channel === 'sms' ? SEND_SMS : SEND_NOTICE);

/** The outbox message that sends a notice. It has a lane of its own: a mail server that is down must not hold up a case. */
export const noticeMessage = (noticeId: Id, kind: string): NewOutboxMessage => ({
  kind,
  idempotencyKey: `${kind}:${noticeId}`,
  orderingKey: `notice:${noticeId}`,
  payload: { noticeId },
});
