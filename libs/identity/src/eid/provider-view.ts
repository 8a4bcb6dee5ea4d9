import type { Language } from '@farled/infra';
import type { DescribedProvider } from '../saml';

/** An e-legitimation on the page where one chooses. */
export interface EidProviderView {
  /** Entity id of the IdP. */
  readonly id: string;
  readonly name: string;
  /** A picture as a data URL. */
  readonly logo: string | null;
  /** True for legitimations of other countries. */
  readonly isForeign: boolean;
}

const LEVEL_OF_EIDAS = /\/eidas(-nf)?-/;

/** The name in the reader's language, else in the other, else the host of the entity id. */
export function providerView(
  { entityId, names, logo, levels }: DescribedProvider,
  language: Language,
): EidProviderView {
  const name = names[language] ?? names.sv ?? names.en ?? Object.values(names)[0] ?? hostOf(entityId);
  const isForeign = levels.length > 0 && levels.every((level) => LEVEL_OF_EIDAS.test(level));
  return { id: entityId, name, logo, isForeign };
}

const hostOf = (entityId: string): string => (URL.canParse(entityId) ? new URL(entityId).host || entityId : entityId);
