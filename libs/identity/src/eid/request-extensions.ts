const PRINCIPAL_SELECTION = 'http://id.swedenconnect.se/authn/1.0/principal-selection/ns';
const USER_MESSAGE = 'http://id.swedenconnect.se/authn/1.0/user-message/ns';
const SIGN_MESSAGE = 'http://id.elegnamnden.se/csig/1.1/dss-ext/ns';

type Extension = Readonly<Record<string, unknown>>;
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Whom we expect, by attribute name and value (Principal Selection in SAML Authentication Requests). */
export function principalSelection(values: Readonly<Record<string, string>>): Extension {
  const matches = Object.entries(values).map(([name, value]) => ({ '@Name': name, '#text': value }));
  return { 'psc:PrincipalSelection': { '@xmlns:psc': PRINCIPAL_SELECTION, 'psc:MatchValue': matches } };
}

/** What the IdP shows before the person identifies herself, so that she knows what for (User Message Extension). */
export function userMessage(texts: Readonly<Record<string, string>>): Extension {
  const messages = Object.entries(texts).map(([language, text]) => ({ '@xml:lang': language, '#text': base64(text) }));
  return {
    'umsg:UserMessage': { '@xmlns:umsg': USER_MESSAGE, '@mimeType': 'text/plain', 'umsg:Message': messages },
  };
}

/** What the IdP must show the signer (DSS extension, section 3.4); its digest comes back in the assertion. */
export function signMessage(text: string, entity: string): Extension {
  return {
    'csig:SignMessage': {
      '@xmlns:csig': SIGN_MESSAGE,
      '@MustShow': 'true',
      '@DisplayEntity': entity,
      '@MimeType': 'text/markdown',
      'csig:Message': base64(text),
    },
  };
}
