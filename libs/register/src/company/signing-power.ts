/** Who must sign together with somebody: how many in all, and who besides her may. */
interface SigningPower {
  readonly signersNeeded: number;
  /** Personal numbers of those who may sign with her; none when she signs alone. */
  readonly others: readonly string[];
}

interface Named {
  readonly identitet?: { readonly identitetsbeteckning?: string };
}

/** One way in which somebody may sign, of `POST /firmateckningsalternativ` (Företagsinformation, version 4). */
interface WayToSign {
  readonly alternativ?: string;
  /** True when the register cannot list who may sign with her, such as "the board". */
  readonly namnKanEjListas?: boolean;
  readonly firmateckningsutfallJatillsammansAlternativ?: readonly (readonly Named[])[];
}

/** What the register answers of one person and one organisation. */
export interface SigningAnswer {
  readonly firmateckningssvar?: {
    readonly utfall?: string;
    readonly firmateckningsutfallJaSvar?: readonly WayToSign[];
  };
}

const ALONE: SigningPower = { signersNeeded: 1, others: [] };

/**
 * How somebody may sign for an organisation; undefined when she may not, or only in a way that cannot be checked here.
 * Day-to-day management alone (aktiebolagslagen 8 kap. 36 §) and powers of attorney are no right to sign the firm.
 */
export function signingPower(answer: SigningAnswer | undefined, ownNumber: string): SigningPower | undefined {
  const { utfall, firmateckningsutfallJaSvar: ways = [] } = answer?.firmateckningssvar ?? {};
  if (utfall !== 'JA') return undefined;
  if (ways.some(({ alternativ }) => alternativ === 'ENSAM')) return ALONE;
  const together = ways.filter(({ alternativ, namnKanEjListas }) => alternativ === 'TILLSAMMANS' && !namnKanEjListas);
  const groups = together.flatMap((way) => way.firmateckningsutfallJatillsammansAlternativ ?? []);
  return fewest(groups.flatMap((group) => othersIn(group, ownNumber) ?? []));
}

/** The others of one group; undefined when one of them has no personal number and so no e-legitimation that is known. */
function othersIn(group: readonly Named[], ownNumber: string): [string[]] | undefined {
  const numbers = group.map(({ identitet }) => identitet?.identitetsbeteckning ?? '');
  const others = [...new Set(numbers.filter((number) => number !== ownNumber))];
  const areKnown = others.length > 0 && others.every((number) => /^\d{12}$/.test(number));
  return areKnown ? [others] : undefined;
}

/**
 * The groups that need the fewest signatures. When any so many of their members may sign, all are asked; when only
 * certain groups may, the first one is, so that no signatures are gathered that do not bind the organisation.
 */
function fewest(groups: readonly string[][]): SigningPower | undefined {
  const size = Math.min(...groups.map((group) => group.length));
  const smallest = groups.filter((group) => group.length === size);
  const [first] = smallest;
  if (!first) return undefined;
  const all = [...new Set(smallest.flat())];
  const distinct = new Set(smallest.map((group) => [...group].sort().join()));
  const isAnyOfThem = distinct.size === combinations(all.length, size);
  return { signersNeeded: size + 1, others: isAnyOfThem ? all : first };
}

/** How many groups of a size can be made of so many people. */
const combinations = (people: number, size: number): number =>
  Array.from({ length: size }, (_, index) => index).reduce(
    (total, index) => (total * (people - index)) / (index + 1),
    1,
  );
