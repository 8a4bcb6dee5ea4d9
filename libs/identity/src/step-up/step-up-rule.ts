import type { Actor } from '@farled/kernel';

/** How fresh and how strong an identification must be. */
export interface StepUpRule {
  readonly maxAgeMs: number;
  readonly assurance: number;
}

/** The rules by action. */
export type StepUpRules = ReadonlyMap<string, StepUpRule>;

/** The rules of `action=minutes:level`. */
export const stepUpRules = (texts: readonly string[]): StepUpRules =>
  new Map(
    texts.map((text) => {
      const [, action = '', minutes = '0', assurance = '0'] = /^([^=]+)=(\d+)(?::(\d))?$/.exec(text) ?? [];
      return [action, { maxAgeMs: Number(minutes) * 60_000, assurance: Number(assurance) }];
    }),
  );

/** True when a member of staff must identify herself anew before the action. Others have no step-up. */
export function needsStepUp(actor: Actor, rule: StepUpRule | undefined, now: Date): boolean {
  if (!rule || actor.kind !== 'staff') return false;
  const { identified } = actor;
  if (!identified) return true;
  return now.getTime() - identified.at > rule.maxAgeMs || identified.assurance < rule.assurance;
}
