import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '@farled/kernel';

const storage = new AsyncLocalStorage<string>();

/** Follows one errand through logs, audit rows and outbox rows; undefined outside of any. */
export const correlationId = (): string | undefined => storage.getStore();

/** Runs work under a correlation id, a new one when none is given. */
export const withCorrelation = <T>(id: string | undefined, work: () => T): T => storage.run(id ?? newId(), work);
