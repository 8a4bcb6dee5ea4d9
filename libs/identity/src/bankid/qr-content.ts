import { createHmac } from 'node:crypto';

/**
 * The content of the animated QR code `seconds` whole seconds after the order was made
 * (BankID RP API v6, "Animated QR code"). A new one each second while the order waits to be started.
 */
export function qrContent(qrStartToken: string, qrStartSecret: string, seconds: number): string {
  const time = String(Math.max(0, Math.floor(seconds)));
  const code = createHmac('sha256', qrStartSecret).update(time).digest('hex');
  return `bankid.${qrStartToken}.${time}.${code}`;
}
