const FORMAT = /^[A-Z]{2}:[0-9a-z][0-9a-z-]{8,28}[0-9a-z]$/;
const EIDAS = /^([A-Z]{2})\/SE\/(.+)$/;
const SHORTEST = 10;
const LONGEST = 30;
const FEWEST_SIGNS = 6;

/**
 * The provisional id (prid) of a person who comes with a foreign e-legitimation: a country and a string made of the
 * identifier that the country gave (Sweden Connect attribute specification, section 3.2; eIDAS constructed attributes).
 */
export class ProvisionalId {
  private constructor(readonly text: string) {}

  /** Reads a prid. Undefined when it has not the form of one. */
  static parse(text: string): ProvisionalId | undefined {
    return FORMAT.test(text) ? new ProvisionalId(text) : undefined;
  }

  /**
   * The prid of an eIDAS person identifier by the algorithm `default-eIDAS`; undefined when it is for another country
   * than Sweden, or holds too little. `sha256` gives the hash of a text in lower-case hexadecimal.
   */
  static ofEidasIdentifier(identifier: string, sha256: (text: string) => string): ProvisionalId | undefined {
    const [, country, rest] = EIDAS.exec(identifier.replace(/\s/g, '')) ?? [];
    if (!country || !rest) return undefined;
    const id = rest
      .toLowerCase()
      .replace(/[^0-9a-z]+/g, '-')
      .replace(/^-|-$/g, '');
    if (id.replaceAll('-', '').length < FEWEST_SIGNS) return undefined;
    const sized = id.length > LONGEST ? sha256(rest).slice(0, LONGEST) : id.padStart(SHORTEST, '0');
    return ProvisionalId.parse(`${country}:${sized}`);
  }

  get country(): string {
    return this.text.slice(0, 2);
  }

  /** Never let an id reach a log or a JSON document by accident. */
  toJSON(): string {
    return '[provisional id]';
  }

  toString(): string {
    return '[provisional id]';
  }
}
