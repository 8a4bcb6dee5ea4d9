import type { Id, PersonalNumber } from '@farled/kernel';
import type { BrowserPlatform, CallInitiator } from '../bankid';
import type { BankIdDevice } from './bankid-order.entity';

/** The browser in which an order is begun, as BankID and the way back need it. */
export interface OrderBrowser {
  readonly platform: BrowserPlatform;
  readonly userAgent: string;
  /** A hash that stays the same for this browser; it says nothing else. */
  readonly deviceIdentifier?: string;
  /** The page of ours, whole address, that one comes back to from the app. */
  readonly returnPage: string;
}

/** An order that a person begins in her own browser. */
export interface OrderRequest {
  readonly device: BankIdDevice;
  /** The person's network address as we see it, behind trusted proxies only. */
  readonly endUserIp: string;
  readonly browser: OrderBrowser;
}

export interface SignRequest extends OrderRequest {
  readonly personalNumber: PersonalNumber;
  /** Shown in the app (simpleMarkdownV1). */
  readonly visibleText: string;
  /** Signed with it: the SHA-256 of what is signed, in hex. */
  readonly nonVisible: string;
}

/** An order to somebody whom an officer is talking to on the telephone. */
export interface CallRequest {
  readonly personalNumber: PersonalNumber;
  readonly initiator: CallInitiator;
  /** Shown in the app. When it is to be signed, `signs` says so. */
  readonly visibleText: string;
  readonly signs: boolean;
}

/** A signature that was checked when it came. The whole answer lies in libs/register under `evidenceId`. */
export interface SignatureEvidence {
  readonly evidenceId: Id;
  readonly orderRef: string;
  readonly personId: Id;
  readonly signedAt: Date;
}
