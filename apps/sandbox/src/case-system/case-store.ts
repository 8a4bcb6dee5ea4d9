import { createHash } from 'node:crypto';
import { newId } from '@farled/kernel';
import type { Arrivals } from '../arrivals';
import { BoundedMap } from '../bounded-map';
import type { Delivery } from './read-delivery';
import type { ReceivedCase } from './received-case';

interface Remembered {
  readonly digest: string;
  readonly received: ReceivedCase;
}

/** The cases taken over, and the idempotency keys they came under. */
export class CaseStore {
  private readonly cases = new BoundedMap<string, ReceivedCase>(500);
  private readonly keys = new BoundedMap<string, Remembered>(500);
  private count = 0;

  constructor(private readonly arrivals: Arrivals) {}

  /** Takes a case in once for each key. Undefined when the key was used for something else. */
  take(key: string, delivery: Delivery): { received: ReceivedCase; isNew: boolean } | undefined {
    const digest = createHash('sha256').update(JSON.stringify(delivery)).digest('hex');
    const known = this.keys.get(key);
    if (known) return known.digest === digest ? { received: known.received, isNew: false } : undefined;
    this.count += 1;
    const number = `VS-${String(this.count).padStart(5, '0')}`;
    const received: ReceivedCase = { receiptId: newId(), number, ...delivery, answers: [] };
    this.cases.set(received.receiptId, received);
    this.keys.set(key, { digest, received });
    const { caseReference, diaryNumber, service, application, applicant, documents } = received;
    this.arrivals.add('case', {
      ...{ number, receiptId: received.receiptId, caseReference, diaryNumber, service, application, applicant },
      documents: documents.map((document) => ({ ...document })),
    });
    return { received, isNew: true };
  }

  find(receiptId: string): ReceivedCase | undefined {
    return this.cases.get(receiptId);
  }

  /** The latest first. */
  all(): ReceivedCase[] {
    return this.cases.values().reverse();
  }
}
