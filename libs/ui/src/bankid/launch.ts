const RETURN_MARK = 'initiated=true';

/** The address that opens BankID here, told to come back to this very page (BankID marks such a return). */
export function withReturn(launchUrl: string, here: string): string {
  if (!/^https?:/.test(launchUrl)) return launchUrl;
  const url = new URL(launchUrl);
  url.searchParams.set('redirect', `${here.split('#')[0]}#${RETURN_MARK}`);
  return url.toString();
}

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
