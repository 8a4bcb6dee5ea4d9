import type { Actor } from '@farled/kernel';

/** What may be sent without login, everybody may send; whether an e-service allows it is asked of its version. */
export const reportPolicies = {
  'report.send': (actor: Actor, service?: { readonly withoutLogin: boolean }) =>
    actor.kind === 'anonymous' && (service === undefined || service.withoutLogin),
};
