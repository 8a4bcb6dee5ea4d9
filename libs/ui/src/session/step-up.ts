/** What tells other tabs that the person has identified herself anew. */
export const STEP_UP_CHANNEL = 'farled-step-up';

type Answer = (isDone: boolean) => void;

let waiting: Answer[] = [];
let listeners: (() => void)[] = [];
const tell = () => {
  for (const listener of listeners) listener();
};

/** Calls that wait until the person has identified herself anew; the page's dialog answers them all at once. */
export const stepUp = {
  ask: (): Promise<boolean> =>
    new Promise((answer) => {
      waiting = [...waiting, answer];
      tell();
    }),
  answer: (isDone: boolean): void => {
    const asked = waiting;
    waiting = [];
    tell();
    for (const answer of asked) answer(isDone);
  },
  isAsked: (): boolean => waiting.length > 0,
  listen: (listener: () => void): (() => void) => {
    listeners = [...listeners, listener];
    return () => {
      listeners = listeners.filter((one) => one !== listener);
    };
  },
};
