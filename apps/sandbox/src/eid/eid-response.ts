import { createHash, createPublicKey } from 'node:crypto';
import { promisify } from 'node:util';
import { type EncryptOptions, encrypt } from 'xml-encryption';
import { samlId } from '../idp/assertion';
import { ALGORITHMS, SAML } from '../idp/saml-names';
import { signElement } from '../idp/sign-element';
import { Html, html } from '../web/html';
import type { EidIdp } from './eid-idps';
import type { EidAttribute } from './eid-people';

const MINUTE = 60_000;
const encryptXml = promisify<string, EncryptOptions, string>((content, options, done) =>
  encrypt(content, options, (error, result) => done(error, result)),
);

/** What an answer is about; a test may change any of it. */
export interface EidAnswer {
  readonly requestId: string;
  readonly acsUrl: string;
  readonly sp: string;
  readonly at: Date;
  readonly level: string;
  readonly attributes: readonly EidAttribute[];
}

/** The assertion, unsigned and open: bound to one request, one service and five minutes. */
export function eidAssertion({ entityId }: EidIdp, answer: EidAnswer): string {
  const { requestId, acsUrl, sp, at, level, attributes } = answer;
  const instant = at.toISOString();
  const until = new Date(at.getTime() + 5 * MINUTE).toISOString();
  const since = new Date(at.getTime() - MINUTE / 2).toISOString();
  const nameId = createHash('sha256')
    .update(`${sp} ${JSON.stringify(attributes)}`)
    .digest('hex');
  return html`<saml:Assertion xmlns:saml="${SAML.assertion}" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ID="${samlId()}" IssueInstant="${instant}" Version="2.0"><saml:Issuer>${entityId}</saml:Issuer><saml:Subject><saml:NameID Format="${SAML.persistent}">${nameId}</saml:NameID><saml:SubjectConfirmation Method="${SAML.bearer}"><saml:SubjectConfirmationData InResponseTo="${requestId}" NotOnOrAfter="${until}" Recipient="${acsUrl}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${since}" NotOnOrAfter="${until}"><saml:AudienceRestriction><saml:Audience>${sp}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${instant}" SessionIndex="${samlId()}"><saml:AuthnContext><saml:AuthnContextClassRef>${level}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${attributes.map(attribute)}</saml:AttributeStatement></saml:Assertion>`
    .text;
}

const attribute = ([friendlyName, oid, value]: EidAttribute): Html =>
  html`<saml:Attribute FriendlyName="${friendlyName}" Name="urn:oid:${oid}" NameFormat="${SAML.uri}"><saml:AttributeValue xsi:type="xs:string">${value}</saml:AttributeValue></saml:Attribute>`;

/** An assertion encrypted for the service, in its wrapping. */
async function encryptedAssertion(
  assertion: string,
  spCertificate: string,
  encryption: EidIdp['encryption'],
): Promise<Html> {
  const encrypted = await encryptXml(assertion, {
    rsa_pub: createPublicKey(spCertificate).export({ type: 'spki', format: 'pem' }),
    pem: spCertificate,
    encryptionAlgorithm: encryption,
    keyEncryptionAlgorithm: ALGORITHMS.rsaOaep,
  });
  return html`<saml:EncryptedAssertion>${new Html(encrypted)}</saml:EncryptedAssertion>`;
}

/** The response around it, unsigned; with other codes than success and without content it says why not. */
export function eidResponse(
  { entityId }: EidIdp,
  { requestId, acsUrl, at }: Pick<EidAnswer, 'requestId' | 'acsUrl' | 'at'>,
  content: Html | '',
  codes: readonly string[] = [SAML.success],
): string {
  const [top = '', detail] = codes;
  const inner = detail && html`<samlp:StatusCode Value="${detail}"/>`;
  return html`<samlp:Response xmlns:samlp="${SAML.protocol}" xmlns:saml="${SAML.assertion}" Destination="${acsUrl}" ID="${samlId()}" InResponseTo="${requestId}" IssueInstant="${at.toISOString()}" Version="2.0"><saml:Issuer Format="${SAML.entity}">${entityId}</saml:Issuer><samlp:Status><samlp:StatusCode Value="${top}">${inner}</samlp:StatusCode></samlp:Status>${content}</samlp:Response>`
    .text;
}

/** The whole answer of somebody who identified herself, signed and encrypted as the deployment profile demands. */
export async function signedAnswer(idp: EidIdp, answer: EidAnswer, spCertificate: string): Promise<string> {
  const open = eidAssertion(idp, answer);
  const assertion = idp.signsAssertion ? signElement(open, 'Assertion', idp.signer) : open;
  const content = await encryptedAssertion(assertion, spCertificate, idp.encryption);
  return signElement(eidResponse(idp, answer, content), 'Response', idp.signer);
}
