import type { Id, JsonObject } from '@farled/kernel';

interface DeliveredDocument {
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly content: Buffer;
}

/** Of a protected person no name is sent, and the receiving system is told that she is protected. */
export interface DeliveredPerson {
  readonly personalNumber: string;
  readonly name?: string;
  readonly protectedIdentity?: true;
}

/** An organisation with the one who acted for it. */
interface DeliveredOrganisation {
  /** Ten digits. */
  readonly organisationNumber: string;
  readonly name?: string;
  readonly representative: DeliveredPerson;
}

/** Everything the receiving system needs to go on with a case. */
export interface CaseDelivery {
  /** The same key always means the same delivery, however often it is sent. */
  readonly idempotencyKey: string;
  readonly caseReference: Id;
  readonly diaryNumber: string;
  readonly service: string;
  readonly receivedAt: Date;
  readonly application: JsonObject;
  readonly applicant: DeliveredPerson | DeliveredOrganisation;
  readonly documents: readonly DeliveredDocument[];
}

export interface CaseReceipt {
  readonly receiptId: string;
  readonly number: string;
}

/** A case-handling system that takes over a case. Throws Unavailable to be tried again, Rejected when it will not have the case. */
export interface CaseSystem {
  deliver(delivery: CaseDelivery): Promise<CaseReceipt>;
}
