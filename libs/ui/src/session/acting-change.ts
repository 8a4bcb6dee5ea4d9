/** What tells other tabs that one acts for somebody else from now on. */
export const ACTING_CHANNEL = 'farled-acting';

let isChanged = false;
let listeners: (() => void)[] = [];
const set = (value: boolean) => {
  isChanged = value;
  for (const listener of listeners) listener();
};

/** Whether the session has come to act for somebody else than this page was opened for. */
export const actingChange = {
  tell: () => set(true),
  settle: () => set(false),
  isTold: (): boolean => isChanged,
  listen: (listener: () => void): (() => void) => {
    listeners = [...listeners, listener];
    return () => {
      listeners = listeners.filter((one) => one !== listener);
    };
  },
};

/** Tells the other tabs of this browser. */
export function announceActing(): void {
  const channel = new BroadcastChannel(ACTING_CHANNEL);
  channel.postMessage(null);
  channel.close();
}
