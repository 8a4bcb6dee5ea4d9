import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's start script after its program: it turns on what only a screen needs. */
const PLACES = [
  process.env.FARLED_CHROMIUM,
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
/** Nothing that talks to others or that only somebody at a screen would see, such as the address bar's suggestions. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,HttpsUpgrades,PaintHolding,OptimizationHints,MediaRouter',
];

/** Starts the machine's own Chromium; says plainly what to do when there is none. */
export function launchChromium(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('No Chromium found: install Debian’s chromium, or set FARLED_CHROMIUM to one.');
  return chromium.launch({ executablePath, args: QUIET });
}
