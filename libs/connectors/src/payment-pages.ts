import { Injectable } from '@nestjs/common';
import { SwishConfig } from './contrib/swish/swish.config';

/** What a payer's browser needs to go on in the Swish app. */
@Injectable()
export class PaymentPages {
  constructor(private readonly swish: SwishConfig) {}

  /** Opens the app on this device, which then brings the payer back (Merchant Integration Guide, M-commerce). */
  swishApp(token: string, returnUrl: string): string {
    return `${this.swish.appUrl}?${new URLSearchParams({ token, callbackurl: returnUrl })}`;
  }

  /** What the app reads off another screen. */
  swishQr(token: string): string {
    return `D${token}`;
  }
}
