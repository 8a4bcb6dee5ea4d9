import type { NoticeChannel } from './notice.entity';

export interface ReachableBy {
  readonly email: boolean;
  readonly sms: boolean;
  readonly 'digital-mail': boolean;
}

/** Digital mailbox first where it is wanted, then e-mail, then a text message (the order used in municipalities). */
const FALLBACKS: readonly NoticeChannel[] = ['email', 'sms'];

/** The channel a notice takes: the one that was asked for when it reaches the person, else the next one that does. */
export const noticeRoute = (wanted: NoticeChannel, reachable: ReachableBy): NoticeChannel | undefined =>
  [wanted, ...FALLBACKS].find((channel) => reachable[channel]);
