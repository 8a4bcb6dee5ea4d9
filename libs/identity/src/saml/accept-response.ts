import { XMLSerializer } from '@xmldom/xmldom';
import { checkAssertion, type Judgement } from './check-assertion';
import { decryptAssertion } from './decrypt-assertion';
import { childElements, childrenOf, demand, elements, normaliseLines, parseSaml, textOf } from './saml-document';
import { judgeByLibrary } from './saml-library';
import { NS } from './saml-names';
import { requireSuccess } from './saml-status';
import { VerifiedAssertion } from './verified-assertion';
import { isSigned, verifiedElement } from './verify-signature';

const IN_RESPONSE = ['Issuer', 'Signature', 'Extensions', 'Status', 'Assertion', 'EncryptedAssertion'];

/**
 * What the IdP's answer (the form field `SAMLResponse`) says, once every MUST of the deployment profile has held; only
 * signed bytes are read. Throws `SamlRefusal`, or `SamlNotIdentified` when the IdP says that nobody was identified.
 * Whether the request waits in this browser, and whether the assertion is new, is asked of the database by the caller.
 */
export async function acceptResponse(samlResponse: string, judgement: Judgement): Promise<VerifiedAssertion> {
  const xml = normaliseLines(Buffer.from(samlResponse, 'base64').toString('utf8'));
  const response = openResponse(xml, judgement);
  requireSuccess(response);
  const { element, assertionXml } = openAssertion(xml, response, judgement);
  const validUntil = checkAssertion(element, judgement);
  await judgeByLibrary(assertionXml, judgement);
  return new VerifiedAssertion(element, assertionXml, validUntil);
}

function openResponse(xml: string, { sp, idp, expected }: Judgement): Element {
  const outer = parseSaml(xml);
  demand(isResponse(outer), 'not-a-response');
  const response =
    idp.demands.signed === 'assertion' && !isSigned(outer)
      ? outer
      : verifiedElement({ xml, certificates: idp.certificates });
  demand(isResponse(response), 'not-a-response');
  demand(response.getAttribute('Destination') === sp.acsUrl, 'destination');
  demand(response.getAttribute('InResponseTo') === expected.requestId, 'unsolicited', 'InResponseTo of the response');
  const [issuer] = childrenOf(response, NS.assertion, 'Issuer');
  demand(issuer !== undefined && textOf(issuer) === idp.entityId, 'issuer', 'Issuer of the response');
  const strange = childElements(response).find(({ localName }) => !IN_RESPONSE.includes(localName));
  demand(!strange, 'structure', 'an element that does not belong in a Response');
  return response;
}

interface OpenedAssertion {
  readonly element: Element;
  readonly assertionXml: string;
}

function openAssertion(xml: string, response: Element, { sp, idp }: Judgement): OpenedAssertion {
  const encrypted = elements(response, NS.assertion, 'EncryptedAssertion');
  const open = elements(response, NS.assertion, 'Assertion');
  const [only, ...more] = [...encrypted, ...open];
  demand(only !== undefined && more.length === 0, 'structure', 'there must be exactly one assertion');
  demand(only.parentNode === response, 'structure', 'the assertion is out of its place');
  demand(encrypted.length === 1 || !idp.demands.encrypted, 'unencrypted');
  const isEncrypted = encrypted.length === 1;
  const own = isEncrypted
    ? decryptAssertion(
        only,
        sp.keys.map(({ key }) => key),
      )
    : xml;
  const root = isEncrypted ? parseSaml(own) : only;
  if (!isSigned(root)) {
    demand(idp.demands.signed === 'response', 'unsigned', 'the assertion is not signed');
    // Only a response whose signature held comes here.
    return { element: root, assertionXml: isEncrypted ? own : new XMLSerializer().serializeToString(root) };
  }
  const locate = isEncrypted ? undefined : (document: Element) => onlyAssertionOf(document);
  const element = verifiedElement({ xml: own, certificates: idp.certificates }, locate);
  return { element, assertionXml: new XMLSerializer().serializeToString(element) };
}

const onlyAssertionOf = (response: Element): Element => {
  const [assertion, ...more] = childrenOf(response, NS.assertion, 'Assertion');
  demand(assertion !== undefined && more.length === 0, 'structure', 'there must be exactly one assertion');
  return assertion;
};

const isResponse = (element: Element): boolean =>
  element.localName === 'Response' && element.namespaceURI === NS.protocol && element.getAttribute('Version') === '2.0';
