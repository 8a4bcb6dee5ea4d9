/** A page as a simple browser has it: without scripts. */
export class VisitedPage {
  constructor(
    readonly url: string,
    readonly text: string,
  ) {}

  /** The first form that posts: where to, and its fields with their values. */
  form(): { action: string; fields: Record<string, string> } {
    const form = /<form[^>]*method="post"[\s\S]*?<\/form>/i.exec(this.text)?.[0] ?? '';
    const action = plain(/<form[^>]*action="([^"]*)"/i.exec(form)?.[1] ?? '');
    const inputs = [...form.matchAll(/<input[^>]*>/gi)].map(
      ([tag]) => [part(tag, 'name'), part(tag, 'value')] as const,
    );
    const fields = Object.fromEntries(inputs.filter(([name]) => name !== ''));
    return { action: new URL(action === '?' ? '' : action, this.url).href, fields };
  }
}

/** Visits pages of one site, keeps its cookies and follows its redirections; one that leads to another site is not opened. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  get(url: string): Promise<VisitedPage> {
    return this.visit(url, { method: 'GET' });
  }

  /** Fills in the page's form and sends it. */
  submit(page: VisitedPage, values: Record<string, string>): Promise<VisitedPage> {
    const { action, fields } = page.form();
    return this.visit(action, { method: 'POST', body: new URLSearchParams({ ...fields, ...values }) });
  }

  private async visit(url: string, init: RequestInit): Promise<VisitedPage> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    const next = location ? new URL(location, url) : undefined;
    if (next && next.origin !== new URL(url).origin) return new VisitedPage(next.href, '');
    if (next) return this.visit(next.href, { method: 'GET' });
    return new VisitedPage(url, await answer.text());
  }
}

const part = (tag: string, name: string): string => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#039;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
