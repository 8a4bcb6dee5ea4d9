import { childrenOf, onlyChild } from './saml-document';
import { NS, SUCCESS } from './saml-names';

const STATUS = 'http://id.elegnamnden.se/status/1.0/';

/** What became of an identification that gave no assertion (deployment profile, section 6.4). */
export type SamlOutcome = 'cancelled' | 'fraud' | 'possible-fraud' | 'level-unavailable' | 'failed';

const OUTCOMES: Readonly<Record<string, SamlOutcome>> = {
  [`${STATUS}cancel`]: 'cancelled',
  [`${STATUS}fraud`]: 'fraud',
  [`${STATUS}possibleFraud`]: 'possible-fraud',
  'urn:oasis:names:tc:SAML:2.0:status:NoAuthnContext': 'level-unavailable',
};

/** The IdP answers that nobody was identified, in a message whose signature held. */
export class SamlNotIdentified extends Error {
  override readonly name = 'SamlNotIdentified';
  constructor(readonly outcome: SamlOutcome) {
    super(outcome);
  }
}

/** Throws `SamlNotIdentified` unless the status of a response is success. */
export function requireSuccess(response: Element): void {
  const codes = statusCodes(onlyChild(response, NS.protocol, 'Status'));
  if (codes[0] === SUCCESS && codes.length === 1) return;
  throw new SamlNotIdentified(codes.map((code) => OUTCOMES[code]).find(Boolean) ?? 'failed');
}

/** The codes from the outer to the inner (SAML Core 3.2.2.2). */
function statusCodes(parent: Element): string[] {
  const [code] = childrenOf(parent, NS.protocol, 'StatusCode');
  return code ? [code.getAttribute('Value') ?? '', ...statusCodes(code)] : [];
}
