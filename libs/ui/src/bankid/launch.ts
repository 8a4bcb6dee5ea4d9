const RETURN_MARK = 'initiated';

/** What the server must know of this page to bring one back to it from the app on this device. */
export const startedHere = (): { returnTo: string; hasTouch: boolean } => ({
  returnTo: location.pathname + location.search,
  hasTouch: navigator.maxTouchPoints > 1,
});

/** The order that the BankID app brings back in the address, as `#initiated=true&order=…`. */
export function returnedOrder(hash: string): string | null {
  const marks = new URLSearchParams(hash.replace(/^#/, ''));
  return marks.get(RETURN_MARK) === 'true' ? marks.get('order') : null;
}

/** Takes the mark out of the address, so that a reload or a bookmark is no second return. */
export const forgetReturn = (): void => history.replaceState(history.state, '', location.pathname + location.search);

const key = (purpose: string): string => `farled.bankid.${purpose}`;

/** The order under way, kept while the browser is away in the BankID app. Session storage may be forbidden. */
export const openOrder = {
  read(purpose: string): string | null {
    try {
      return sessionStorage.getItem(key(purpose));
    } catch {
      return null;
    }
  },
  keep(purpose: string, orderId: string | null): void {
    try {
      if (orderId) sessionStorage.setItem(key(purpose), orderId);
      else sessionStorage.removeItem(key(purpose));
    } catch {
      // Without storage a return from the app starts over; the panel then offers to try again.
    }
  },
};
