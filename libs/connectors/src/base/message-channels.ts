import type { Id } from '@farled/kernel';

/** Sends a text to a phone. There is no key: what may have been sent must not be sent again. */
export interface SmsGateway {
  send(message: { readonly to: string; readonly text: string; readonly reference: Id }): Promise<void>;
}

export interface DigitalMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** The same reference is delivered once. */
  readonly reference: Id;
}

/** A digital mailbox operator (Mina meddelanden, Digg). */
export interface DigitalMailbox {
  isReachable(recipient: string): Promise<boolean>;
  deliver(mail: DigitalMail): Promise<void>;
}
