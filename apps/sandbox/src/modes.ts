import { setTimeout as wait } from 'node:timers/promises';
import type { NextFunction, Request, Response } from 'express';

/** The outside systems whose behaviour can be set. */
export const SYSTEMS = [
  'bankid',
  'eid',
  'eid-metadata',
  'navet',
  'navet-deliveries',
  'bolagsverket',
  'mina-ombud',
  'lantmateriet',
  'case-system',
  'swish',
  'card',
  'sms',
  'mail',
  'digital-mail',
  'clamav',
] as const;
export type OutsideSystem = (typeof SYSTEMS)[number];

/** `down` hangs up, `slow` waits, `error` answers with a fault: every system knows these. */
const COMMON = ['up', 'down', 'slow', 'error'] as const;
/**
 * What some systems can do besides: answer twice, wait to be told, say that they are being mended or called too often, that
 * the person is busy, keep a file back, answer in part, or answer what must not be believed.
 */
const OWN = {
  'case-system': ['duplicates', 'manual'],
  bankid: ['duplicates', 'maintenance', 'busy'],
  swish: ['duplicates', 'withheld'],
  card: ['duplicates', 'withheld'],
  navet: ['duplicates'],
  'navet-deliveries': ['duplicates', 'withheld'],
  bolagsverket: ['limit', 'partial'],
  'mina-ombud': ['duplicates', 'forged', 'stale', 'replayed', 'misdirected'],
} as const;
export type Mode = (typeof COMMON)[number] | (typeof OWN)[keyof typeof OWN][number];

/** The modes a system knows. */
export const modesOf = (system: OutsideSystem): readonly Mode[] => [
  ...COMMON,
  ...(system in OWN ? OWN[system as keyof typeof OWN] : []),
];

/** How each outside system behaves right now. */
export class Modes {
  private readonly modes = new Map<OutsideSystem, Mode>();

  constructor(private readonly slowMs: number) {}

  of(system: OutsideSystem): Mode {
    return this.modes.get(system) ?? 'up';
  }

  /** Sets a mode; false when there is no such system, or it does not know the mode. */
  set(system: string, mode: string): boolean {
    const found = SYSTEMS.find((known) => known === system);
    const chosen = found && modesOf(found).find((known) => known === mode);
    if (!found || !chosen) return false;
    this.modes.set(found, chosen);
    return true;
  }

  all(): Record<OutsideSystem, Mode> {
    return Object.fromEntries(SYSTEMS.map((system) => [system, this.of(system)])) as Record<OutsideSystem, Mode>;
  }

  /** Makes the routes after it behave as the system's mode says; `fault` is the system's own words for an error. */
  guard(system: OutsideSystem, fault: object) {
    return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
      const mode = this.of(system);
      if (mode === 'down') {
        request.socket.destroy();
        return;
      }
      if (mode === 'error') {
        response.status(500).json(fault);
        return;
      }
      if (mode === 'slow') await wait(this.slowMs, undefined, { ref: false });
      next();
    };
  }
}
