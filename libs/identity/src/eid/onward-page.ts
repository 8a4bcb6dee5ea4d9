import { createHash } from 'node:crypto';
import type { Language } from '@farled/infra';
import type { Response } from 'express';
import type { OutgoingRequest } from '../saml';
import { xml } from '../saml/metadata/xml';

const SCRIPT = 'document.forms[0].submit();';
const HASH = createHash('sha256').update(SCRIPT).digest('base64');
const WORDS = {
  sv: { title: 'Du skickas till din e-legitimation', text: 'Händer ingenting? Välj Fortsätt.', button: 'Fortsätt' },
  en: {
    title: 'You are sent to your e-identification',
    text: 'If nothing happens, choose Continue.',
    button: 'Continue',
  },
} as const;

/**
 * Policy of the page: its one script and nothing else. Where the form may lead is left open, because browsers hold that
 * rule against every redirection that follows at the IdP.
 */
const ONWARD_POLICY = `default-src 'none'; script-src 'sha256-${HASH}'; frame-ancestors 'none'; base-uri 'none'`;

/** Carries a request by the HTTP-POST binding (SAML Bindings 3.5); the button is for browsers without scripts. */
function onwardPage({ url, fields = {} }: OutgoingRequest, language: Language): string {
  const { title, text, button } = WORDS[language];
  const inputs = Object.entries(fields).map(
    ([name, value]) => xml`<input type="hidden" name="${name}" value="${value}">`,
  );
  return xml`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><h1>${title}</h1><form method="post" action="${url}">${inputs}<p>${text}</p><button>${button}</button></form><script>${SCRIPT}</script></body></html>`
    .text;
}

/** Sends the browser on with a request: by a redirection, or by a page that posts it. */
export function sendOnward(response: Response, outgoing: OutgoingRequest, language: Language): void {
  if (!outgoing.fields) response.redirect(302, outgoing.url);
  else response.setHeader('Content-Security-Policy', ONWARD_POLICY).type('html').send(onwardPage(outgoing, language));
}
