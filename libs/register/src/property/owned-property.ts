/** A property that somebody has title to. */
export interface OwnedProperty {
  /** Lantmäteriet's uuid of the register unit (objektidentitet). */
  readonly id: string;
  /** As it is called, such as `EXEMPELKÖPING VÄRDSHUSET 1:2`. */
  readonly designation: string;
  /** Title to land (lagfart) or a site leasehold (tomträtt). */
  readonly kind: 'title' | 'leasehold';
  /** The part that is owned, such as `1/2`. */
  readonly share: string;
}

interface Holding {
  readonly typ?: string;
  readonly andel?: { readonly taljare?: number; readonly namnare?: number };
}
/** One register unit of an answer. */
export interface TitleFeature {
  readonly properties?: {
    readonly registerenhetsreferens?: {
      readonly objektidentitet?: string;
      readonly beteckning?: string;
      readonly status?: string;
    };
    readonly agande?: readonly Holding[];
  };
}

const KINDS: Readonly<Record<string, OwnedProperty['kind']>> = { Lagfart: 'title', Tomträttsinnehav: 'leasehold' };

/** What somebody owns, by designation. A unit that has been struck off, or that she has no title to, is none. */
export function ownedProperties(features: readonly TitleFeature[]): OwnedProperty[] {
  const found = features.flatMap(({ properties = {} }) => {
    const { registerenhetsreferens: unit, agande = [] } = properties;
    const holding = agande.find(({ typ }) => typ !== undefined && typ in KINDS);
    const kind = KINDS[holding?.typ ?? ''];
    if (!unit?.objektidentitet || !unit.beteckning || unit.status === 'Avregistrerad' || !kind) return [];
    return [{ id: unit.objektidentitet, designation: unit.beteckning, kind, share: shareOf(holding) }];
  });
  return found.sort((a, b) => a.designation.localeCompare(b.designation, 'sv', { numeric: true }));
}

const shareOf = (holding: Holding | undefined): string =>
  `${holding?.andel?.taljare ?? 1}/${holding?.andel?.namnare ?? 1}`;
