import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Installation } from '../../support/installation';
import { listen, reportBreaches } from '../page-checks';
import { Looks } from './looks';

const PATIENCE_MS = 30_000;

/** Somebody with nothing but a browser of her own. */
export class Person {
  private constructor(
    private readonly farled: Installation,
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly looks: Looks,
  ) {}

  static async with(browser: Browser, farled: Installation, own: BrowserContextOptions = {}): Promise<Person> {
    const viewport = { width: 1280, height: 900 };
    const context = await browser.newContext({ viewport, locale: 'sv-SE', reducedMotion: 'reduce', ...own });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const complaints = listen(page);
    await reportBreaches(page);
    return new Person(farled, context, page, new Looks(complaints));
  }

  /** Opens the portal or what one has as a bookmark in it. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(this.farled.portal + path);
  }

  /** A second tab of the same browser. */
  anotherTab(): Promise<Page> {
    return this.context.newPage();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).first().click();
  }

  async choose(name: string): Promise<void> {
    const { page } = this;
    const box = page.getByRole('checkbox', { name, exact: true });
    await page.getByRole('radio', { name, exact: true }).or(box).check();
  }

  async write(label: string, text: string): Promise<void> {
    const { page } = this;
    const search = page.getByRole('searchbox', { name: label, exact: true });
    const field = page.getByRole('textbox', { name: label, exact: true }).or(search);
    await field.fill(text);
    await field.blur();
  }

  /** Waits until a page with this heading is shown. */
  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Waits until something is to be read. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Waits for a row of a table that says so, heads and cells read in order. */
  async row(text: RegExp): Promise<void> {
    await this.page.getByRole('row', { name: text }).waitFor();
  }

  /** Takes up the telephone: picks the order in the BankID app, as if reading the QR code, and does what is asked. */
  async takesUpTheApp(name: string, action: 'Identifiera' | 'Skriv under'): Promise<void> {
    const phone = await this.context.newPage();
    await phone.goto(`${this.farled.sandbox}/bankid`);
    // The newest stands first; what others have left waits below.
    const order = action === 'Identifiera' ? 'Identifiering' : 'Underskrift';
    await phone.getByRole('link', { name: order }).first().click();
    await phone.getByLabel(name).check();
    await phone.getByRole('button', { name: action }).click();
    await phone.getByRole('heading', { name: 'Klart' }).waitFor();
    await phone.close();
  }

  /** At the municipality's own login. */
  async showsCardAs(name: string): Promise<void> {
    await this.heading('Logga in som medarbetare');
    await this.page.getByLabel(name).check();
    await this.press('Logga in');
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
