import { elements, onlyElement, parseSaml, SAML_ASSERTION, SAML_PROTOCOL, XML_SIGNATURE } from './saml-document';
import { SamlRefusal } from './saml-refusal';

const SKEW_MS = 60_000;
const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const RSA_1_5 = 'http://www.w3.org/2001/04/xmlenc#rsa-1_5';
const SIGNED_BY = /#(rsa-sha(256|384|512)|sha(256|384|512))$/;

/** What the answer must be about. */
export interface ExpectedAnswer {
  readonly requestId: string;
  readonly acsUrl: string;
  readonly idp: string;
  readonly levels: readonly string[];
  readonly askedAt: Date;
  readonly now: Date;
}

/**
 * Checks of the outer message before its signature is: no DTD, no algorithm that is broken, the assertion encrypted.
 * Deployment profile for the Swedish eID framework, sections 6 and 7; node-saml does none of them.
 */
export function checkResponse(xml: string, expected: Pick<ExpectedAnswer, 'acsUrl'>): void {
  const response = parseSaml(xml);
  demand(response.localName === 'Response' && response.namespaceURI === SAML_PROTOCOL, 'it is no Response');
  demand(response.getAttribute('Destination') === expected.acsUrl, 'Destination is not this address');
  for (const name of ['SignatureMethod', 'DigestMethod']) {
    const used = elements(response, XML_SIGNATURE, name).filter(isOfSignature);
    demand(
      used.every((one) => SIGNED_BY.test(one.getAttribute('Algorithm') ?? '')),
      `${name} is too weak`,
    );
  }
  const isRsa15 = (one: Element) => one.getAttribute('Algorithm') === RSA_1_5;
  const encryption = elements(response, 'http://www.w3.org/2001/04/xmlenc#', 'EncryptionMethod');
  demand(!encryption.some(isRsa15), 'RSA 1.5 is forbidden');
  demand(elements(response, SAML_ASSERTION, 'Assertion').length === 0, 'the assertion is not encrypted');
  const [status] = elements(response, SAML_PROTOCOL, 'StatusCode');
  if (status?.getAttribute('Value') === SUCCESS) onlyElement(response, SAML_ASSERTION, 'EncryptedAssertion');
}

/** Checks of the verified assertion that node-saml leaves out. Returns its id and how long it could be used. */
export function checkAssertion(xml: string, expected: ExpectedAnswer): { id: string; validUntil: Date } {
  const assertion = parseSaml(xml);
  const of = (name: string) => onlyElement(assertion, SAML_ASSERTION, name);
  demand(assertion.localName === 'Assertion', 'it is no Assertion');
  demand(of('Issuer').textContent?.trim() === expected.idp, 'Issuer is another');
  demand(of('SubjectConfirmation').getAttribute('Method') === BEARER, 'the confirmation is not of kind bearer');
  const subject = of('SubjectConfirmationData');
  demand(subject.getAttribute('Recipient') === expected.acsUrl, 'Recipient is not this address');
  demand(subject.getAttribute('InResponseTo') === expected.requestId, 'InResponseTo is another request');
  demand(!subject.hasAttribute('NotBefore'), 'a bearer confirmation has no NotBefore');
  const validUntil = instant(subject, 'NotOnOrAfter');
  demand(expected.now.getTime() < validUntil.getTime() + SKEW_MS, 'the confirmation is too old');
  demand(elements(assertion, SAML_ASSERTION, 'Audience').length === 1, 'there must be exactly one Audience');
  const level = of('AuthnContextClassRef').textContent?.trim() ?? '';
  demand(expected.levels.includes(level), 'the level of assurance was not asked for');
  checkAuthnInstant(instant(of('AuthnStatement'), 'AuthnInstant'), expected);
  const id = assertion.getAttribute('ID');
  if (!id) throw new SamlRefusal('the assertion has no ID');
  return { id, validUntil };
}

/** With ForceAuthn the person identified herself after we asked, not in a session from this morning. */
function checkAuthnInstant(authenticated: Date, { askedAt, now }: ExpectedAnswer): void {
  demand(authenticated.getTime() >= askedAt.getTime() - SKEW_MS, 'AuthnInstant is before the request');
  demand(authenticated.getTime() <= now.getTime() + SKEW_MS, 'AuthnInstant is in the future');
}

/** The DigestMethod inside RSA-OAEP is a parameter of encryption and may be SHA-1 (RFC 8017). */
const isOfSignature = (element: Element): boolean => {
  const parent = (element.parentNode as Element | null)?.localName;
  return parent === 'SignedInfo' || parent === 'Reference';
};

function instant(element: Element, name: string): Date {
  const date = new Date(element.getAttribute(name) ?? '');
  demand(!Number.isNaN(date.getTime()), `${name} is missing`);
  return date;
}

function demand(holds: boolean, refusal: string): void {
  if (!holds) throw new SamlRefusal(refusal);
}
