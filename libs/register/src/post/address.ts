/** A postal address in Sweden. */
export interface PostalAddress {
  readonly careOf?: string;
  readonly street: string;
  /** A second line, such as a floor or a building. */
  readonly extra?: string;
  readonly postalCode: string;
  readonly city: string;
}

/** A postal address abroad, line by line as its country writes it. */
export interface ForeignAddress {
  readonly lines: readonly string[];
  readonly country: string | null;
}

type Parts = Readonly<Record<'careOf' | 'street' | 'extra' | 'postalCode' | 'city', string | undefined>>;

/** An address in Sweden, or null when it lacks what every letter needs. */
export function postalAddress({ careOf, street, extra, postalCode, city }: Parts): PostalAddress | null {
  const line = street ?? extra;
  if (!line || !postalCode || !city) return null;
  const more = street && extra ? { extra } : {};
  return { ...(careOf ? { careOf } : {}), street: line, ...more, postalCode: asWritten(postalCode), city };
}

/** An address abroad, or null when there is none. */
export function foreignAddress(
  lines: readonly (string | undefined)[],
  country: string | undefined,
): ForeignAddress | null {
  const written = lines.filter((line): line is string => Boolean(line));
  return written.length > 0 || country ? { lines: written, country: country ?? null } : null;
}

/** The register has "64100"; people write "641 00". */
const asWritten = (postalCode: string): string => postalCode.replace(/^(\d{3})(\d{2})$/, '$1 $2');
