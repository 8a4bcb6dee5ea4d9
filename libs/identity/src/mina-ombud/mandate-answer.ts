import type { CalendarDay, JsonObject } from '@farled/kernel';
import { AnswerRefused } from './signed-answer';

const OLDEST_MS = 120_000;
const SKEW_MS = 60_000;

/** Somebody as Mina ombud names her: `pnr`, `samnr` or `orgnr` with the number. */
export interface Identified {
  readonly id: string;
  readonly typ: string;
}

/** For whom an answer must be, and when it is read. */
export interface AnswerFor {
  readonly thirdParty: string;
  readonly holder: string;
  readonly now: Date;
}

/** What somebody may do for one giver (`Behorighetskontext`). */
export interface PermissionContext {
  readonly giver: Identified;
  /** By mandate, which permissions it gives. */
  readonly permissions: ReadonlyMap<string, readonly string[]>;
}

/** One mandate as it stands (`FullmaktMetadataResponse`). */
interface MandateState {
  readonly isValid: boolean;
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
}

/** Reads a verified context; refuses one that is for another third party or holder, or too old. */
export function readContext(content: JsonObject, expected: AnswerFor): PermissionContext {
  const { tredjeman, fullmaktsgivare, fullmaktshavare, behorigheter, tidpunkt } = content;
  check(expected, { thirdParty: tredjeman, holders: fullmaktshavare, at: tidpunkt });
  const permissions = new Map<string, string[]>();
  for (const { kod, fullmakt } of list(behorigheter) as { kod?: string; fullmakt?: string }[]) {
    if (kod && fullmakt) permissions.set(fullmakt, [...(permissions.get(fullmakt) ?? []), kod]);
  }
  return { giver: fullmaktsgivare as unknown as Identified, permissions };
}

/** Reads a verified mandate, with the same demands. */
export function readMandate(content: JsonObject, expected: AnswerFor): MandateState {
  const { fullmakt, metadata, svarstidpunkt } = content as Record<string, JsonObject>;
  const { id } = (fullmakt?.tredjeman ?? {}) as { id?: unknown };
  check(expected, { thirdParty: id, holders: fullmakt?.fullmaktshavare, at: svarstidpunkt });
  const { giltigFrom, giltigTom } = (fullmakt ?? {}) as Record<string, CalendarDay | undefined>;
  const isValid = metadata?.status === 'GILTIG' && metadata.aterkallad === undefined;
  return { isValid, from: giltigFrom ?? null, to: giltigTom ?? null };
}

interface Claims {
  readonly thirdParty: unknown;
  readonly holders: unknown;
  readonly at: unknown;
}

function check({ thirdParty, holder, now }: AnswerFor, claims: Claims): void {
  if (claims.thirdParty !== thirdParty) throw new AnswerRefused('third-party');
  if (!(list(claims.holders) as Identified[]).some(({ id }) => id === holder)) throw new AnswerRefused('holder');
  const age = now.getTime() - Date.parse(String(claims.at));
  if (!(age <= OLDEST_MS && age >= -SKEW_MS)) throw new AnswerRefused('stale');
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
