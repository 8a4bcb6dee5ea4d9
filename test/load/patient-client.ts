import { setTimeout as wait } from 'node:timers/promises';
import { RawClient } from '../conformance/support/raw-client';

/** RESOURCE_EXHAUSTED: nothing was done, and it may be asked again. */
const TOO_BUSY = 8;
const FIRST_WAIT_MS = 5;
const LONGEST_WAIT_MS = 200;

/** What a server refuses because it has too much to do is asked again after a while, as every worker in the field does. */
export class PatientClient extends RawClient {
  override async call<T>(rpc: string, request: object = {}): Promise<T> {
    for (let pause = FIRST_WAIT_MS; ; pause = Math.min(2 * pause, LONGEST_WAIT_MS)) {
      try {
        return await super.call<T>(rpc, request);
      } catch (error) {
        if ((error as { code?: number }).code !== TOO_BUSY) throw error;
        await wait(pause);
      }
    }
  }
}
