import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Order } from './order';

const TOLERANCE_S = 5;

/** The start token in a scanned QR code, `bankid.<token>.<seconds>.<code>`. */
export const scannedToken = (content: string): string | undefined =>
  /^bankid\.([0-9a-f-]{36})\.\d{1,6}\.[0-9a-f]{64}$/.exec(content.trim())?.[1];

/** True when a scanned QR code was made with the order's secret, and for about now (an animated code cannot be passed on). */
export function isGenuineScan(content: string, order: Order, now: number): boolean {
  const [, token, seconds = '', code = ''] = content.trim().split('.');
  const expected = createHmac('sha256', order.qrStartSecret).update(seconds).digest();
  const given = Buffer.from(code, 'hex');
  const age = (now - order.createdAt) / 1_000;
  return (
    token === order.qrStartToken &&
    Math.abs(age - Number(seconds)) <= TOLERANCE_S &&
    given.length === expected.length &&
    timingSafeEqual(given, expected)
  );
}
