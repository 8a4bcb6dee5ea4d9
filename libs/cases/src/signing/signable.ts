import type { SignatureEvidence } from '@farled/identity';
import type { Actor, Id } from '@farled/kernel';

/** A text that somebody is to sign with her e-legitimation, and what becomes of it when she has. */
export interface Signable {
  readonly signerId: Id;
  /** What she reads, and the SHA-256 that is signed with it. */
  readonly visibleText: string;
  readonly sha256: string;
  /** The order or request that was begun last. */
  readonly orderId: string | null;
  readonly isSigned: boolean;
  /** Page of the portal where it is signed. */
  readonly page: string;
  /** Remembers what was begun; whatever was begun before counts no more. */
  begun(orderId: string): Promise<unknown>;
  /** Takes the checked signature in; false when the text has been changed since. */
  keep(evidence: SignatureEvidence): Promise<boolean>;
}

/** Things of one kind that are signed. For everybody but the signer there are none. */
export interface Signables {
  find(actor: Actor, id: Id): Promise<Signable>;
  /** The same, when it can still be signed. */
  open(actor: Actor, id: Id): Promise<Signable>;
}
