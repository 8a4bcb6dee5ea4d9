import { launchUrl, platformOf, returnAddress } from './launch';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15';
const AGENTS: readonly (readonly [string, string, boolean, string])[] = [
  ['Safari on an iPhone', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, true, 'ios'],
  ['Chrome on an iPhone', `${IPHONE} CriOS/137.0.7151.51 Mobile/15E148 Safari/604.1`, true, 'ios-chrome'],
  ['Firefox on an iPhone', `${IPHONE} FxiOS/139.0 Mobile/15E148 Safari/605.1.15`, true, 'ios-firefox'],
  ['Opera on an iPhone', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1 OPT/5.4.1`, true, 'ios-opera'],
  ['Edge on an iPhone', `${IPHONE} Version/18.0 EdgiOS/136.0.3240.91 Mobile/15E148 Safari/605.1.15`, true, 'ios-edge'],
  ['Safari on an iPad, which says Mac', MAC, true, 'ios'],
  ['Safari on a Mac', MAC, false, 'desktop'],
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Mobile Safari/537.36',
    true,
    'android',
  ],
  [
    'Edge on Windows with a touch screen',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36 Edg/137.0.0.0',
    true,
    'desktop',
  ],
];
const page = { url: 'https://kommun.example/logga-in?till=%2F#x', orderId: '01890000-0000-7000-8000-000000000000' };
const BACK = 'kommun.example/logga-in?till=%2F#initiated=true&order=01890000-0000-7000-8000-000000000000';
const redirectOf = (launch: string) => new URL(launch).searchParams.get('redirect');

describe('opening BankID on the same device', () => {
  it.each(AGENTS)('knows %s', (_what, userAgent, hasTouch, platform) => {
    expect(platformOf(userAgent, hasTouch)).toBe(platform);
  });

  it.each([
    ['android', `https://${BACK}`],
    ['ios', `https://${BACK}`],
    ['ios-chrome', `googlechromes://${BACK}`],
    ['ios-firefox', `firefox://open-url?url=${encodeURIComponent(`https://${BACK}`)}`],
    ['ios-opera', `touch-https://${BACK}`],
    ['ios-edge', `microsoft-edge-https://${BACK}`],
  ] as const)('comes back on %s to the browser and page one left', (platform, address) => {
    expect(returnAddress(platform, page)).toBe(address);
    const launch = launchUrl({ autoStartToken: 'a-b', platform, page });
    expect(launch).toMatch(/^https:\/\/app\.bankid\.com\/\?autostarttoken=a-b&redirect=/);
    expect(redirectOf(launch)).toBe(address);
  });

  it('starts the program on computers, where the browser stays open', () => {
    const launch = launchUrl({ autoStartToken: 'a', platform: 'desktop', page });
    expect(launch).toBe('bankid:///?autostarttoken=a&redirect=null');
    expect(returnAddress('desktop', page)).toBeUndefined();
  });

  it('always finds the way back from a page that stands in for the app', () => {
    const launch = launchUrl({
      autoStartToken: 'a',
      platform: 'desktop',
      page,
      appPage: 'http://127.0.0.1:3001/bankid',
    });
    expect(launch).toMatch(/^http:\/\/127\.0\.0\.1:3001\/bankid\?/);
    expect(redirectOf(launch)).toBe(`https://${BACK}`);
  });
});
