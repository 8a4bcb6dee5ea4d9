import { createHash, randomBytes } from 'node:crypto';
import { fullName, type TestStaff } from '../data/test-persons';
import { type Html, html } from '../web/html';
import type { AuthnRequest } from './authn-request';
import { SAML } from './saml-names';

const MINUTE = 60_000;

/** A new id for a SAML message: an XML name with 160 random bits. */
export const samlId = (): string => `_${randomBytes(20).toString('hex')}`;

/** Who says it and when. */
export interface Statement {
  readonly idp: string;
  readonly at: Date;
}

/** The assertion about a member of staff, unsigned: bound to one request, one service and five minutes. */
export function assertion(request: AuthnRequest, staff: TestStaff, { idp, at }: Statement): string {
  const instant = at.toISOString();
  const until = new Date(at.getTime() + 5 * MINUTE).toISOString();
  const since = new Date(at.getTime() - MINUTE / 2).toISOString();
  const nameId = createHash('sha256').update(`${request.issuer} ${staff.hsaId}`).digest('hex');
  return html`<saml:Assertion xmlns:saml="${SAML.assertion}" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ID="${samlId()}" IssueInstant="${instant}" Version="2.0"><saml:Issuer>${idp}</saml:Issuer><saml:Subject><saml:NameID Format="${SAML.persistent}" NameQualifier="${idp}" SPNameQualifier="${request.issuer}">${nameId}</saml:NameID><saml:SubjectConfirmation Method="${SAML.bearer}"><saml:SubjectConfirmationData InResponseTo="${request.id}" NotOnOrAfter="${until}" Recipient="${request.acsUrl}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${since}" NotOnOrAfter="${until}"><saml:AudienceRestriction><saml:Audience>${request.issuer}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${instant}" SessionIndex="${samlId()}"><saml:AuthnContext><saml:AuthnContextClassRef>${SAML.loa3}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${attributes(staff)}</saml:AttributeStatement></saml:Assertion>`
    .text;
}

/** Attribute names of the Sweden Connect attribute specification; `memberOf` and `department` as AD FS sends them. */
function attributes(staff: TestStaff): Html[] {
  const mail = `${staff.key}@exempelkoping.example`;
  return [
    attribute('urn:oid:2.16.840.1.113730.3.1.241', 'displayName', [fullName(staff)]),
    attribute('urn:oid:2.5.4.42', 'givenName', [staff.name.given]),
    attribute('urn:oid:2.5.4.4', 'sn', [staff.name.surname]),
    attribute('urn:oid:0.9.2342.19200300.100.1.3', 'mail', [mail]),
    attribute('urn:oid:1.2.752.29.6.2.1', 'employeeHsaId', [staff.hsaId]),
    attribute('memberOf', 'memberOf', staff.groups),
    attribute('department', 'department', [staff.department]),
  ];
}

function attribute(name: string, friendlyName: string, values: readonly string[]): Html {
  if (values.length === 0) return html``;
  const items = values.map((value) => html`<saml:AttributeValue xsi:type="xs:string">${value}</saml:AttributeValue>`);
  return html`<saml:Attribute FriendlyName="${friendlyName}" Name="${name}" NameFormat="${SAML.uri}">${items}</saml:Attribute>`;
}
