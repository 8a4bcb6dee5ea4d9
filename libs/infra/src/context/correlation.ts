import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '@farled/kernel';
import type { Language } from '../i18n/texts';

/** What is known about the errand that is being done, wherever in the program. */
interface Errand {
  readonly correlationId: string;
  readonly language: Language;
}

const storage = new AsyncLocalStorage<Errand>();

/** Follows one errand through logs, audit rows and outbox rows; undefined outside of any. */
export const correlationId = (): string | undefined => storage.getStore()?.correlationId;

/** The language of whoever is being answered; Swedish where nobody is. */
export const currentLanguage = (): Language => storage.getStore()?.language ?? 'sv';

/** Runs work under a correlation id, a new one when none is given. */
export const withCorrelation = <T>(id: string | undefined, work: () => T): T => withErrand({ correlationId: id }, work);

/** Runs work as one errand; what is not given takes the value of nobody in particular. */
export const withErrand = <T>(errand: Partial<Errand>, work: () => T): T =>
  storage.run({ language: 'sv', ...errand, correlationId: errand.correlationId ?? newId() }, work);
