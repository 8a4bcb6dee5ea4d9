import { currentLanguage } from '@farled/infra';
import type { Id } from '@farled/kernel';
import { messageFor, qrContent } from '../bankid';
import type { BankIdConnection } from './bankid-connection';
import type { BankIdOrder } from './bankid-order.entity';

/** An order as the person's page shows it. */
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

/** Shows an order in the reader's language. The secret of the QR code never leaves the server. */
export function orderView(order: BankIdOrder, connection: BankIdConnection): OrderView {
  const { id: orderId, status, device, isMobile: mobile } = order;
  const hint = order.hintCode ? { hintCode: order.hintCode } : {};
  const message = messageFor({ status, device, mobile, language: currentLanguage(), ...shownHint(order) });
  const start = status === 'pending' ? startOf(order, connection) : {};
  return { orderId, status, ...hint, messageCode: message.code, message: message.text, ...start };
}

const isUnstarted = ({ hintCode }: BankIdOrder): boolean => hintCode === null || hintCode === 'outstandingTransaction';

const shownHint = (order: BankIdOrder) => ({ hintCode: order.hintCode ?? 'outstandingTransaction' });

function startOf(order: BankIdOrder, connection: BankIdConnection): Pick<OrderView, 'qr' | 'launchUrl'> {
  if (!isUnstarted(order)) return {};
  if (order.device === 'same') return { launchUrl: connection.launchUrl(order.autoStartToken, order.isMobile) };
  const seconds = (Date.now() - order.startedAt.getTime()) / 1000;
  return { qr: qrContent(order.qrStartToken, order.qrStartSecret, seconds) };
}
