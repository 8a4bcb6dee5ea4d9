import type { Page } from 'playwright-core';

/** The addresses of everything that the service worker keeps. */
export const KEPT = `(async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
  return found;
})()`;

/** Two files on their way over the page. */
export const dropped = (page: Page) =>
  page.evaluateHandle(
    `(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(['%PDF-1.4'], 'foto.pdf', { type: 'application/pdf' }));
      return carried;
    })()`,
  );

/** Writes letters into the field that has focus, and measures how long each takes until it is painted. */
export const TYPE = `(async () => {
  const field = document.querySelector('#field-vendors-99-vendor');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const took = [];
  for (const letter of 'Kims korv') {
    const started = performance.now();
    set.call(field, field.value + letter);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    took.push(performance.now() - started);
  }
  return took;
})()`;
