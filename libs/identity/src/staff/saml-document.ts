import { DOMParser } from '@xmldom/xmldom';
import { SamlRefusal } from './saml-refusal';

export const SAML_PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const SAML_ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const XML_SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

/** Parses a SAML message; DOCTYPE is forbidden (Sweden Connect deployment profile). */
export function parseSaml(xml: string): Element {
  if (/<!DOCTYPE/i.test(xml)) throw new SamlRefusal('the message has a DOCTYPE');
  const fail = () => {
    throw new SamlRefusal('the message is no XML');
  };
  const parser = new DOMParser({ errorHandler: { warning: () => undefined, error: fail, fatalError: fail } });
  const root = parser.parseFromString(xml, 'text/xml')?.documentElement;
  if (!root) throw new SamlRefusal('the message is empty');
  return root;
}

/** Every element of a name below another, at any depth. */
export const elements = (parent: Element, namespace: string, name: string): Element[] =>
  Array.from(parent.getElementsByTagNameNS(namespace, name));

/** The one element of a name below another; none or several is refused. */
export function onlyElement(parent: Element, namespace: string, name: string): Element {
  const [found, ...more] = elements(parent, namespace, name);
  if (!found || more.length > 0) throw new SamlRefusal(`there must be exactly one ${name}`);
  return found;
}
