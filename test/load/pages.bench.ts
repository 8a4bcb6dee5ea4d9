import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../browser/chromium';
import { openDraft } from '../support/application';
import { Installation } from '../support/installation';
import { Visitor } from '../support/visitor';
import { machine } from './machine';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const PHONE = { width: 412, height: 823 };
const KILOBIT = 1024 / 8;
/** Lighthouse's slow 4G: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up, a processor four times slower. */
const SLOW_4G = {
  offline: false,
  latency: Number(process.env.BENCH_LATENCY_MS ?? 150),
  downloadThroughput: 1.6 * 1024 * KILOBIT,
  uploadThroughput: 750 * KILOBIT,
};
const SLOWER_PROCESSOR = 4;
/** Nothing on these pages is painted later than this after the last answer. */
const SETTLED_MS = 1_500;
const AIMS: Readonly<Record<string, number>> = { start: 2_000, form: 2_500 };

interface Seen {
  readonly fcp: number;
  readonly lcp: number;
  readonly largest: string;
  readonly shift: number;
}

/** Runs in the page: what the browser itself says of its first seconds. */
const WATCH = `
  window.seen = { fcp: 0, lcp: 0, largest: '', shift: 0 };
  const watch = (type, told) => new PerformanceObserver((list) => list.getEntries().forEach(told)).observe({ type, buffered: true });
  watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime; });
  watch('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
    seen.largest = (entry.element?.tagName ?? '') + ' ' + (entry.element?.textContent ?? '').slice(0, 40);
  });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
`;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

/** Opens the address as a phone on a slow network does. */
async function look(context: BrowserContext, url: string): Promise<Seen> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  await page.addInitScript(WATCH);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLED_MS);
  const seen = await page.evaluate<Seen>('window.seen');
  await page.close();
  return seen;
}

/** The same page by somebody who comes for the first time, and by the same person again. */
async function measure(browser: Browser, url: string, cookies: Parameters<BrowserContext['addCookies']>[0]) {
  const cold: Seen[] = [];
  const warm: Seen[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport: PHONE });
    await context.addCookies(cookies);
    cold.push(await look(context, url));
    warm.push(await look(context, url));
    await context.close();
  }
  return { cold: summed(cold), warm: summed(warm) };
}

const summed = (all: readonly Seen[]) => ({
  fcp: Math.round(median(all.map(({ fcp }) => fcp))),
  lcp: Math.round(median(all.map(({ lcp }) => lcp))),
  shift: Math.round(median(all.map(({ shift }) => shift)) * 1000) / 1000,
  largest: all[0]?.largest,
});

async function main(): Promise<void> {
  const farled = await Installation.start();
  const browser = await launchChromium();
  try {
    const elin = await new Visitor(farled).loginAsResident('elin');
    const { id } = await openDraft(elin);
    const own = elin.cookiesFor(farled.portal);
    const figures = {
      start: await measure(browser, `${farled.portal}/`, []),
      form: await measure(browser, `${farled.portal}/ansokan/${id}/steg/barnet`, own),
    };
    report(figures);
  } finally {
    await browser.close();
    await farled.stop();
  }
}

function report(figures: Readonly<Record<string, Awaited<ReturnType<typeof measure>>>>): void {
  for (const [name, visits] of Object.entries(figures)) {
    for (const [visit, { fcp, lcp, shift, largest }] of Object.entries(visits)) {
      const times = `first paint ${fcp} ms   largest ${lcp} ms (aim ${AIMS[name]})   shift ${shift}`;
      process.stdout.write(`${name} ${visit}   ${times}   ${largest}\n`);
    }
  }
  const folder = join(process.env.FARLED_ROOT ?? '.', '.farled', 'bench');
  mkdirSync(folder, { recursive: true });
  const result = { at: new Date().toISOString(), machine: machine(), network: SLOW_4G, figures };
  writeFileSync(join(folder, 'pages.json'), `${JSON.stringify(result, null, 2)}\n`);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
