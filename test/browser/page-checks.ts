import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the browser complained about since the page was opened; a page answers well only when this is empty. */
export function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !isRefusal) complaints.push(message.text());
  });
  return complaints;
}

/** Turns breaches of the content security policy into console errors. */
export const reportBreaches = (page: Page): Promise<unknown> =>
  page.addInitScript(
    "addEventListener('securitypolicyviolation', (e) => console.error('CSP: ' + e.violatedDirective))",
  );

/** What axe finds, in one line each. `exclude` names what is not ours, such as a drawing's canvas. */
export async function axeFindings(page: Page, exclude: readonly string[] = []): Promise<string[]> {
  const axe = exclude.reduce((builder, place) => builder.exclude(place), new AxeBuilder({ page }));
  const findings = axe.options({ resultTypes: ['violations'] }).withTags(STANDARDS);
  // Only the results of several frames have to be put together, for which axe opens a page of its own each time.
  const { violations } = await findings.setLegacyMode(page.frames().length === 1).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** How wide the page is in so wide a window: more than that has to be scrolled sideways. Leaves the window so. */
export async function widthAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate<number>('document.documentElement.scrollWidth');
}

/** WCAG 1.4.10: at 320 px nothing has to be scrolled sideways. */
export const widthAt320 = (page: Page): Promise<number> => widthAt(page, 320);

/** The same for a language that is written from right to left, until one is here: nothing is bound to one side. Leaves it so. */
export async function mirroredWidth(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.dir = 'rtl', document.documentElement.scrollWidth");
}

/** What axe does not look for: groups without a question, small targets, more or fewer than one h1. */
export const structureFindings = (page: Page): Promise<string[]> => page.evaluate<string[]>(STRUCTURE);

const STRUCTURE = `(() => {
  const found = [];
  const visible = (element) => element.getClientRects().length > 0;
  for (const input of document.querySelectorAll('input[type=radio], .fl-choices input[type=checkbox]')) {
    const legend = input.closest('fieldset')?.querySelector('legend');
    if (!legend?.textContent.trim()) found.push('no legend: ' + input.name);
  }
  for (const target of document.querySelectorAll('a, button, input, select, textarea, summary')) {
    const inline = target.tagName === 'A' && getComputedStyle(target).display === 'inline';
    if (inline || target.hidden || !visible(target) || target.closest('.ds-skip-link')) continue;
    const { width, height } = target.getBoundingClientRect();
    if (width < 24 || height < 24) found.push('small: ' + target.outerHTML.slice(0, 120));
  }
  const headings = document.querySelectorAll('h1').length;
  if (headings !== 1) found.push('h1: ' + headings);
  return found;
})()`;

const FOREIGN = {
  // Defaults of the design system (Norwegian) and of browsers and libraries (English).
  sv: /\b(tegn|lukk|laster|fjern|slett|forrige|browse|loading|submit|close|cancel|required|optional|undefined|null)\b/i,
  en: /\b(och|inte|tillbaka|fortsätt|avbryt|ansök|frivilligt|hämtar|sparat|tegn|lukk|laster|undefined|null)\b/i,
};

/** A word on the page, seen or heard, that belongs to another language. */
export async function foreignWord(page: Page, language: 'sv' | 'en'): Promise<string | undefined> {
  const words = await page.evaluate<string>(`document.body.innerText + ' ' +
    [...document.querySelectorAll('[aria-label]')].map((e) => e.getAttribute('aria-label')).join(' ')`);
  return FOREIGN[language].exec(words)?.[0];
}
