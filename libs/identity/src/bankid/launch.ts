/** Where the person's browser runs, as far as it decides how BankID is opened there and how one comes back. */
export type BrowserPlatform = 'desktop' | 'android' | 'ios' | 'ios-chrome' | 'ios-firefox' | 'ios-opera' | 'ios-edge';

const IOS_BROWSERS: readonly (readonly [RegExp, BrowserPlatform])[] = [
  [/\bCriOS\//, 'ios-chrome'],
  [/\bFxiOS\//, 'ios-firefox'],
  [/\bOPT\/|\bOPiOS\//, 'ios-opera'],
  [/\bEdgiOS\//, 'ios-edge'],
];

/** Tells the platform by the User-Agent header. An iPad says that it is a Mac; `hasTouch` tells them apart. */
export function platformOf(userAgent: string, hasTouch = false): BrowserPlatform {
  const isIos = /\b(iPhone|iPad|iPod)\b/.test(userAgent) || (hasTouch && /\bMacintosh\b/.test(userAgent));
  if (isIos) return IOS_BROWSERS.find(([sign]) => sign.test(userAgent))?.[1] ?? 'ios';
  return /\bAndroid\b/.test(userAgent) ? 'android' : 'desktop';
}

/** The same page in the words of the browser it was left in: iOS opens every other address in Safari. */
const IN_BROWSER: Partial<Record<BrowserPlatform, (page: string) => string>> = {
  'ios-chrome': (page) => page.replace(/^http/, 'googlechrome'),
  'ios-firefox': (page) => `firefox://open-url?url=${encodeURIComponent(page)}`,
  'ios-opera': (page) => `touch-${page}`,
  'ios-edge': (page) => `microsoft-edge-${page}`,
};

/** A page to come back to, and the order it waits for. */
export interface ReturnPage {
  readonly url: string;
  readonly orderId: string;
}

/**
 * Where the BankID app sends the person afterwards; nowhere on computers, where the browser has stayed open. The order
 * stands in the fragment, which no server and no log sees; only the session that began it can go on with it.
 */
export function returnAddress(platform: BrowserPlatform, { url, orderId }: ReturnPage): string | undefined {
  if (platform === 'desktop') return undefined;
  const page = markedReturn({ url, orderId });
  return IN_BROWSER[platform]?.(page) ?? page;
}

const markedReturn = ({ url, orderId }: ReturnPage): string =>
  `${url.split('#')[0]}#initiated=true&order=${encodeURIComponent(orderId)}`;

/** What is needed to start the app on the same device. */
export interface Launch {
  readonly autoStartToken: string;
  readonly platform: BrowserPlatform;
  readonly page?: ReturnPage;
  /** A page that stands in for the app, as the sandbox's does; it always needs a way back. */
  readonly appPage?: string;
}

/** The address that starts the BankID app on the same device (BankID RP API v6, "Launching"). */
export function launchUrl({ autoStartToken, platform, page, appPage }: Launch): string {
  const app = appPage ?? (platform === 'desktop' ? 'bankid:///' : 'https://app.bankid.com/');
  const back = page && (returnAddress(platform, page) ?? (appPage ? markedReturn(page) : undefined));
  const redirect = back ? encodeURIComponent(back) : 'null';
  return `${app}?autostarttoken=${encodeURIComponent(autoStartToken)}&redirect=${redirect}`;
}
