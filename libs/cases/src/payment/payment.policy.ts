import { type Actor, hasRole } from '@farled/kernel';
import { type CaseParties, isPartyTo } from '../case/case-parties';

const party = (actor: Actor, subject?: CaseParties): boolean =>
  actor.kind === 'resident' && (subject === undefined || isPartyTo(actor, subject));

/** Whoever sees a case may pay in it; what the municipality was paid in all is for those who run it. */
export const paymentPolicies = {
  'payment.read-own': party,
  'payment.pay': party,
  'payment.ledger': (actor: Actor) => hasRole(actor, 'operator'),
  'payment.call-back': (actor: Actor) => actor.kind === 'system' && ['swish', 'card'].includes(actor.system),
};
