import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { platformOf } from '../bankid';
import type { OrderBrowser } from './order-requests';

/** A cookie that tells one browser from another, so that BankID can see when an order comes from a strange one. */
const DEVICE_COOKIE = 'farled-device';
const YEAR_MS = 365 * 86_400_000;
const DEVICE = new RegExp(`(?:^|; )${DEVICE_COOKIE}=([A-Za-z0-9_-]{22})(?:;|$)`);
/** BankID RP API v6: `web.userAgent` has at most 256 characters, `returnUrl` 512. */
const LONGEST_AGENT = 256;

/** What a page says of itself when it begins an order. */
export interface StartingPage {
  /** The page's own path, with what follows it. */
  readonly returnTo?: string;
  /** True when the screen takes touches: an iPad says that it is a Mac. */
  readonly hasTouch?: boolean;
}

/** The browser of a request, in the words of BankID. Gives it a cookie of its own when it has none. */
export function orderBrowser(request: Request, publicUrl: string, page: StartingPage): OrderBrowser {
  const userAgent = (request.get('user-agent') ?? '').slice(0, LONGEST_AGENT) || 'unknown';
  const device = DEVICE.exec(request.get('cookie') ?? '')?.[1] ?? newDevice(request);
  return {
    platform: platformOf(userAgent, page.hasTouch),
    userAgent,
    deviceIdentifier: createHash('sha256').update(device).digest('hex'),
    returnPage: new URL(page.returnTo ?? '/', publicUrl).href,
  };
}

function newDevice({ res, secure }: Request): string {
  const device = randomBytes(16).toString('base64url');
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/api', maxAge: YEAR_MS } as const;
  (res as Response).cookie(DEVICE_COOKIE, device, options);
  return device;
}
