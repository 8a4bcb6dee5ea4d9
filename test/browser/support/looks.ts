import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeFindings, foreignWord, structureFindings } from '../page-checks';

const FOLDER = process.env.SCREENSHOTS;
const WIDTHS = [320, 390, 1280] as const;
const HEIGHT = 900;
const PICTURED = [390, 1280];

/** What may not stand on a page for people: codes, keys, other days and times than the reader's. */
const RAW =
  /\b(?:\d{4}-\d{2}-\d{2}(?!\.)|[a-z]+\.[a-z]+\.(?!yaml)[a-z]+\b|NaN|\[object|Invalid Date)|\b[a-z]+-[a-z]+-timer\b/;

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** Looks at each page where somebody stops, as the axe, the eye and the narrow screen would, and keeps what is wrong. */
export class Looks {
  private readonly findings: string[] = [];
  private readonly titles = new Map<string, string>();
  private count = 0;

  /** Complaints of a browser since the last look, with who and where. */
  constructor(private readonly complaints: string[]) {}

  /** `unlike` excludes what a modelling canvas draws by itself. */
  async at(page: Page, name: string, exclude: readonly string[] = []): Promise<void> {
    await settled(page);
    const found = [
      ...(await axeFindings(page, exclude)),
      ...(await structureFindings(page)),
      ...(await words(page)),
      ...this.title(await page.title(), page.url()),
      ...this.complaints.splice(0),
    ];
    await this.widths(page, name, found);
    this.findings.push(...found.map((finding) => `${name}: ${finding}`));
  }

  /** Everything that was wrong since the last time one asked. */
  take(): string[] {
    return [...this.findings.splice(0), ...this.complaints.splice(0)];
  }

  private async widths(page: Page, name: string, found: string[]): Promise<void> {
    const number = String(++this.count).padStart(2, '0');
    const before = page.viewportSize();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      const wide = await tooWide(page);
      if (wide.length > 0) found.push(`wider than a screen of ${width} px: ${wide.join(' | ')}`);
      if (FOLDER && PICTURED.includes(width)) await picture(page, `${number}-${name}-${width}`);
    }
    if (before) await page.setViewportSize(before);
  }

  private title(title: string, url: string): string[] {
    const path = new URL(url).pathname.replace(ID, ':id');
    const other = this.titles.get(title);
    this.titles.set(title, path);
    return other && other !== path ? [`"${title}" is also the title of ${other}`] : [];
  }
}

/** A new size is drawn two frames later. */
const NEXT_FRAME = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** What makes one scroll sideways, outermost first. */
const TOO_WIDE = `document.documentElement.scrollWidth <= innerWidth ? [] :
  [document.documentElement.scrollWidth + ' px', ...[...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth)
    .map((element) => element.outerHTML.slice(0, 120)).slice(0, 3)]`;

/** What is still too wide when a page has had time for its new size: under load the first frames may hold the old one. */
async function tooWide(page: Page): Promise<string[]> {
  let wide: string[] = [];
  for (let look = 0; look < 20; look += 1) {
    await page.evaluate(NEXT_FRAME);
    wide = await page.evaluate<string[]>(TOO_WIDE);
    if (wide.length === 0) return [];
  }
  return wide;
}

/** Nothing is being fetched any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('.ds-skeleton:not(.fl-qr)').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready');
}

async function words(page: Page): Promise<string[]> {
  const raw = RAW.exec(await page.evaluate<string>(WORDS))?.[0];
  const foreign = await foreignWord(page, 'sv');
  return [...(raw ? [`raw: ${raw}`] : []), ...(foreign ? [`not Swedish: ${foreign}`] : [])];
}

/** The words of the page, without those of drawings and programs. */
const WORDS = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement.closest('svg, code, pre, script, style, dialog:not([open])'))
      found.push(walker.currentNode.textContent);
  return found.join(' ');
})()`;

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER ?? '', { recursive: true });
  await page.screenshot({ path: join(FOLDER ?? '', `${name}.png`), fullPage: true });
}
