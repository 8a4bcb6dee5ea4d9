import { DOMParser } from '@xmldom/xmldom';
import { SAML } from './saml-names';

/** What a service provider asks for, read from a verified AuthnRequest. */
export interface AuthnRequest {
  readonly id: string;
  readonly issuer: string;
  readonly acsUrl: string;
  readonly isPassive: boolean;
  readonly forceAuthn: boolean;
  /** Levels of assurance asked for; empty when any will do. */
  readonly levels: readonly string[];
  readonly extensions: RequestExtensions;
}

/** What the Swedish framework puts into `samlp:Extensions`. */
interface RequestExtensions {
  /** The text that must be shown and signed (DSS extension, section 3.4). */
  readonly signMessage?: string;
  /** What to tell before the login, in Swedish (User Message Extension). */
  readonly userMessage?: string;
  /** Whom the service expects (Principal Selection). */
  readonly principal?: string;
}

/** Parses XML that came from outside; DOCTYPE is forbidden (deployment profile, section 6). */
export function parseXml(xml: string): Document {
  if (/<!DOCTYPE/i.test(xml)) throw new Error('DOCTYPE is forbidden');
  const fail = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: () => undefined, error: fail, fatalError: fail } });
  return parser.parseFromString(xml, 'text/xml');
}

/** Reads an AuthnRequest; throws when something that is needed to answer it is missing. */
export function readAuthnRequest(xml: string): AuthnRequest {
  const root = parseXml(xml).documentElement;
  if (root.localName !== 'AuthnRequest' || root.namespaceURI !== SAML.protocol) throw new Error('no AuthnRequest');
  const texts = (name: string) =>
    Array.from(root.getElementsByTagNameNS(SAML.assertion, name)).map((element) => element.textContent?.trim() ?? '');
  const id = root.getAttribute('ID');
  const acsUrl = root.getAttribute('AssertionConsumerServiceURL');
  const issuer = texts('Issuer')[0];
  if (!id || !issuer || !acsUrl || !/^https?:\/\//.test(acsUrl)) throw new Error('ID, Issuer or ACS URL is missing');
  return {
    ...{ id, issuer, acsUrl },
    isPassive: root.getAttribute('IsPassive') === 'true',
    forceAuthn: root.getAttribute('ForceAuthn') === 'true',
    levels: texts('AuthnContextClassRef'),
    extensions: readExtensions(root),
  };
}

function readExtensions(root: Element): RequestExtensions {
  const text = (namespace: string, name: string) =>
    root.getElementsByTagNameNS(namespace, name)[0]?.textContent?.trim();
  const decoded = (base64?: string) => (base64 ? Buffer.from(base64, 'base64').toString('utf8') : undefined);
  const signMessage = decoded(text(SAML.dssExtension, 'Message'));
  const userMessage = decoded(text(SAML.userMessage, 'Message'));
  const principal = text(SAML.principalSelection, 'MatchValue');
  return {
    ...(signMessage !== undefined ? { signMessage } : {}),
    ...(userMessage !== undefined ? { userMessage } : {}),
    ...(principal ? { principal } : {}),
  };
}
