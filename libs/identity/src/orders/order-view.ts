import { currentLanguage } from '@farled/infra';
import type { Id } from '@farled/kernel';
import { callMessageFor, launchUrl, messageFor, qrContent } from '../bankid';
import type { BankIdOrder } from './bankid-order.entity';

/** An order as the person's page shows it, or the officer's when it belongs to a telephone call. */
export interface OrderView {
  readonly orderId: Id;
  readonly status: 'pending' | 'failed' | 'complete';
  readonly hintCode?: string;
  readonly messageCode: string;
  readonly message: string;
  /** Content of the QR code at this second; a new one each second. */
  readonly qr?: string;
  /** Opens the app on the same device. */
  readonly launchUrl?: string;
}

/** The value of FARLED_BANKID_APP_URL that means the real app. */
const THE_APP = 'bankid';

/** Shows an order in the reader's language. The secret of the QR code never leaves the server. */
export function orderView(order: BankIdOrder, appUrl: string): OrderView {
  const { id: orderId, status } = order;
  const hint = order.hintCode ? { hintCode: order.hintCode } : {};
  const message = messageOf(order);
  const start = status === 'pending' ? startOf(order, appUrl) : {};
  return { orderId, status, ...hint, messageCode: message.code, message: message.text, ...start };
}

function messageOf({ status, device, platform, hintCode }: BankIdOrder) {
  const situation = { status, hintCode: hintCode ?? 'outstandingTransaction', language: currentLanguage() };
  if (device === 'phone') return callMessageFor(situation);
  return messageFor({ ...situation, device, mobile: platform !== 'desktop' });
}

const isUnstarted = ({ hintCode }: BankIdOrder): boolean => hintCode === null || hintCode === 'outstandingTransaction';

function startOf(order: BankIdOrder, appUrl: string): Pick<OrderView, 'qr' | 'launchUrl'> {
  const { device, autoStartToken, qrStartToken, qrStartSecret, platform, returnPage, id: orderId } = order;
  if (!isUnstarted(order)) return {};
  if (device === 'same' && autoStartToken) {
    const page = returnPage ? { page: { url: returnPage, orderId } } : {};
    return {
      launchUrl: launchUrl({ autoStartToken, platform, ...page, ...(appUrl === THE_APP ? {} : { appPage: appUrl }) }),
    };
  }
  if (!qrStartToken || !qrStartSecret) return {};
  const seconds = (Date.now() - order.startedAt.getTime()) / 1000;
  return { qr: qrContent(qrStartToken, qrStartSecret, seconds) };
}
