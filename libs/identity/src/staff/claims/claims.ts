import type { AssuranceLevel } from '@farled/kernel';

/** What an identity provider has said of a member of staff, in the same words whatever protocol it came by. */
export interface StaffClaims {
  /** All values of each attribute or claim. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly assurance: AssuranceLevel;
  /** Milliseconds; 0 when the provider does not say when the person identified herself. */
  readonly authenticatedAt: number;
  /** For single logout: the provider's session and its lasting word for the person. */
  readonly session: string | null;
  readonly nameId: string | null;
  /** The ID token, which the provider wants back at logout. */
  readonly idToken: string | null;
}

/** Claims or attributes as lists of texts: what is no text, number or list of such says nothing. */
export function valuesOf(claims: Readonly<Record<string, unknown>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, [value].flat().flatMap(textOf)]));
}

const textOf = (value: unknown): string[] =>
  typeof value === 'string' && value !== '' ? [value] : typeof value === 'number' ? [String(value)] : [];
