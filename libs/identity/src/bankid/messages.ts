import type { Language } from '@farled/kernel';
import type { OrderStatus } from './bankid.types';
import { CALL_TEXTS, type Texts } from './call-texts';
import { MESSAGE_TEXTS } from './message-texts';

/** A text for the person, with the code BankID gives it (`OWN-…` where BankID names none). */
export interface BankIdMessage {
  readonly code: string;
  readonly text: string;
}

/** What decides which text is shown. */
export interface OrderSituation {
  readonly status: OrderStatus;
  readonly hintCode?: string;
  /** Same device: started by a link. Other device: started by a QR code. */
  readonly device: 'same' | 'other';
  /** True when the person's browser runs on a phone or tablet. */
  readonly mobile?: boolean;
  readonly language: Language;
}

export type CallSituation = Pick<OrderSituation, 'status' | 'hintCode' | 'language'>;

type Code = keyof typeof MESSAGE_TEXTS;

const PENDING: Record<string, (situation: OrderSituation) => Code> = {
  outstandingTransaction: ({ device }) => (device === 'same' ? 'RFA13' : 'RFA1'),
  noClient: () => 'RFA1',
  started: ({ device, mobile }) => (device === 'same' && !mobile ? 'RFA15A' : 'RFA15B'),
  userMrtd: () => 'RFA23',
  userCallConfirm: () => 'OWN-CALL',
  userSign: () => 'RFA9',
  processing: () => 'RFA21',
};

const FAILED: Record<string, (situation: OrderSituation) => Code> = {
  expiredTransaction: () => 'RFA8',
  certificateErr: () => 'RFA16',
  userCancel: () => 'RFA6',
  cancelled: () => 'RFA3',
  startFailed: ({ device }) => (device === 'same' ? 'RFA17A' : 'RFA17B'),
  userDeclinedCall: () => 'OWN-CALL-DECLINED',
  notSupportedByUserApp: () => 'OWN-APP-OLD',
  transactionRiskBlocked: () => 'OWN-RISK',
};

/** The text to show while an order is followed. Unknown hints get BankID's fallback for the status. */
export function messageFor(situation: OrderSituation): BankIdMessage {
  const { status, hintCode = '', language } = situation;
  if (status === 'complete') return message('OWN-DONE', language);
  const table = status === 'pending' ? PENDING : FAILED;
  const known = Object.hasOwn(table, hintCode) ? table[hintCode]?.(situation) : undefined;
  return message(known ?? (status === 'pending' ? 'RFA21' : 'RFA22'), language);
}

/** What an officer is told while she identifies somebody on the telephone: what to ask of the person, and what went wrong. */
export function callMessageFor({ status, hintCode = '', language }: CallSituation): BankIdMessage {
  if (status === 'complete') return message('OWN-DONE', language);
  const table: Readonly<Record<string, Texts>> = CALL_TEXTS[status];
  const known = Object.hasOwn(table, hintCode) ? table[hintCode] : undefined;
  const { [language]: text } = known ?? CALL_TEXTS[status].unknown;
  return { code: `CALL-${known ? hintCode : 'unknown'}`, text };
}

function message(code: Code, language: Language): BankIdMessage {
  return { code, text: MESSAGE_TEXTS[code][language] };
}
