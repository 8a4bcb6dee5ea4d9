import type { Key, ProcessInstanceResultRecord } from '@farled/engine';

type Ended = (result: ProcessInstanceResultRecord) => void;

/** Each holds an open call. */
const MOST = 10_000;

/** Clients that wait for the end of an instance they have created. */
export class InstanceResults {
  private readonly waiting = new Map<Key, Ended>();

  /** No more clients can wait. */
  get isFull(): boolean {
    return this.waiting.size >= MOST;
  }

  await(processInstanceKey: Key, ended: Ended): void {
    this.waiting.set(processInstanceKey, ended);
  }

  /** The client waits no longer. */
  forget(processInstanceKey: Key): void {
    this.waiting.delete(processInstanceKey);
  }

  deliver(processInstanceKey: Key, result: ProcessInstanceResultRecord): void {
    this.waiting.get(processInstanceKey)?.(result);
    this.waiting.delete(processInstanceKey);
  }
}
