import { Rejected, Unavailable } from '@farled/kernel';
import type { CaseDelivery, CaseReceipt, CaseSystem } from '../../base/case-system';

/** A case system in memory, for tests of what stands above it: it can be down, and it can refuse. */
export class FakeCaseSystem implements CaseSystem {
  readonly received = new Map<string, CaseDelivery>();
  attempts = 0;
  mode: 'up' | 'down' | 'refusing' | 'losing-answers' = 'up';

  deliver(delivery: CaseDelivery): Promise<CaseReceipt> {
    this.attempts += 1;
    if (this.mode === 'down') return Promise.reject(new Unavailable('case-system'));
    if (this.mode === 'refusing') return Promise.reject(new Rejected('case-system.refused'));
    this.received.set(delivery.idempotencyKey, delivery);
    if (this.mode === 'losing-answers') return Promise.reject(new Unavailable('case-system'));
    return Promise.resolve({ receiptId: `R-${delivery.idempotencyKey}`, number: `VS-${this.received.size}` });
  }
}
