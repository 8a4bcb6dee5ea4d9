import type { ExpectedAnswer, IdentityProvider, ServiceProvider } from './parties';
import { childElements, demand, elements, onlyChild, onlyElement, textOf } from './saml-document';
import { BEARER, NS } from './saml-names';
import type { SamlRefusalCode } from './saml-refusal';

/** The deployment profile allows one minute (section 6.3). */
export const SKEW_MS = 60_000;
const CONDITIONS = ['AudienceRestriction', 'OneTimeUse', 'ProxyRestriction'];

/** Everybody and everything that an answer is judged by. */
export interface Judgement {
  readonly sp: ServiceProvider;
  readonly idp: IdentityProvider;
  readonly expected: ExpectedAnswer;
}

/** Checks all that a verified assertion says about whom it is for and when it holds; returns until when. */
export function checkAssertion(assertion: Element, { sp, idp, expected }: Judgement): Date {
  const isAssertion = assertion.localName === 'Assertion' && assertion.namespaceURI === NS.assertion;
  demand(isAssertion && assertion.getAttribute('Version') === '2.0', 'not-an-assertion');
  demand(!!assertion.getAttribute('ID'), 'structure', 'the assertion has no ID');
  demand(textOf(onlyChild(assertion, NS.assertion, 'Issuer')) === idp.entityId, 'issuer');
  for (const name of ['EncryptedID', 'EncryptedAttribute', 'Assertion', 'EncryptedAssertion']) {
    demand(elements(assertion, NS.assertion, name).length === 0, 'structure', `${name} is forbidden here`);
  }
  demand(instant(assertion, 'IssueInstant') <= expected.now.getTime() + SKEW_MS, 'not-yet-valid', 'IssueInstant');
  checkConditions(onlyChild(assertion, NS.assertion, 'Conditions'), sp, expected);
  checkAuthentication(onlyChild(assertion, NS.assertion, 'AuthnStatement'), expected);
  return checkConfirmation(onlyChild(assertion, NS.assertion, 'Subject'), sp, expected);
}

function checkConfirmation(subject: Element, sp: ServiceProvider, { requestId, now }: ExpectedAnswer): Date {
  const confirmation = onlyChild(subject, NS.assertion, 'SubjectConfirmation');
  demand(confirmation.getAttribute('Method') === BEARER, 'confirmation');
  const data = onlyChild(confirmation, NS.assertion, 'SubjectConfirmationData');
  demand(data.getAttribute('Recipient') === sp.acsUrl, 'recipient');
  demand(data.getAttribute('InResponseTo') === requestId, 'unsolicited', 'InResponseTo of the assertion');
  demand(!data.hasAttribute('NotBefore'), 'confirmation', 'a bearer confirmation has no NotBefore');
  const until = instant(data, 'NotOnOrAfter');
  demand(now.getTime() < until + SKEW_MS, 'expired', 'NotOnOrAfter of the confirmation');
  return new Date(until + SKEW_MS);
}

function checkConditions(conditions: Element, sp: ServiceProvider, { now }: ExpectedAnswer): void {
  demand(now.getTime() >= instant(conditions, 'NotBefore') - SKEW_MS, 'not-yet-valid', 'NotBefore');
  demand(now.getTime() < instant(conditions, 'NotOnOrAfter') + SKEW_MS, 'expired', 'NotOnOrAfter');
  const isKnown = childElements(conditions).every(({ localName }) => CONDITIONS.includes(localName));
  demand(isKnown, 'structure', 'a condition that we do not know');
  const audiences = elements(conditions, NS.assertion, 'Audience').map(textOf);
  demand(audiences.length === 1 && audiences[0] === sp.entityId, 'audience');
}

/** With ForceAuthn the person identified herself after we asked, not in a session from this morning. */
function checkAuthentication(statement: Element, { levels, forceAuthn, askedAt, now }: ExpectedAnswer): void {
  const level = textOf(onlyElement(statement, NS.assertion, 'AuthnContextClassRef'));
  demand(levels.length === 0 || levels.includes(level), 'level');
  const authenticated = instant(statement, 'AuthnInstant', 'authn-instant');
  demand(!forceAuthn || authenticated >= askedAt.getTime() - SKEW_MS, 'authn-instant', 'it is before the request');
  demand(authenticated <= now.getTime() + SKEW_MS, 'authn-instant', 'it is in the future');
}

/** xs:dateTime in UTC (SAML Core 1.3.3), in milliseconds. */
function instant(element: Element, name: string, code: SamlRefusalCode = 'structure'): number {
  const text = element.getAttribute(name) ?? '';
  const time = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? Date.parse(text) : Number.NaN;
  demand(!Number.isNaN(time), code, `${name} is missing or no instant`);
  return time;
}
