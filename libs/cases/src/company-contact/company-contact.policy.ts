import type { Actor } from '@farled/kernel';

const represented = (actor: Actor) => (actor.kind === 'resident' ? actor.represents : undefined);

/** Whoever acts for an organisation sees how it is reached; a signatory, and an agent whose mandate says so, decides it. */
export const companyContactPolicies = {
  'company-contact.read': (actor: Actor) => represented(actor)?.party.kind === 'organisation',
  'company-contact.change': (actor: Actor) => {
    const acting = represented(actor);
    return acting?.party.kind === 'organisation' && acting.keepsContact === true;
  },
};
