import type { Id } from './ids';

/**
 * By what right somebody acts for another: custody (föräldrabalken 6 kap.), signing for an organisation
 * (aktiebolagslagen 8 kap.), an authority given in Mina ombud, god man or förvaltare (föräldrabalken 11 kap.), or a
 * power of attorney between persons (förvaltningslagen 14 §).
 */
export const RIGHT_KINDS = ['guardian', 'signatory', 'agent', 'trustee', 'power-of-attorney'] as const;
export type RightKind = (typeof RIGHT_KINDS)[number];

/** Somebody who can have a case with the municipality: a person or an organisation, by uuid. */
export interface Party {
  readonly kind: 'person' | 'organisation';
  readonly id: Id;
}

/** For whom a resident acts, and by what right. Ids only. */
export interface Representation {
  readonly party: Party;
  readonly right: RightKind;
  /** The right as libs/identity has written it down: source, scope, dates and how it was checked. */
  readonly rightId: Id;
  /** The e-services that the right covers; undefined when it covers all. */
  readonly services?: readonly string[];
  /** True when the right reaches to how an organisation is reached: a signatory's, or an agent's whose mandate says so. */
  readonly keepsContact?: boolean;
}

/** The id by which a party stands in the audit log. */
export const partyKey = ({ kind, id }: Party): string => `${kind}:${id}`;
