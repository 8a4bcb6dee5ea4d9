import type { AssuranceLevel } from '@farled/kernel';
import type { StaffProvider } from '../provider/staff-provider';
import { StaffRefusal } from '../staff-refusal';

const UNKNOWN: AssuranceLevel = 2;

/** The level of assurance in a provider's own word for it. Where levels are configured, no other is taken. */
export function assuranceOf({ levels, assurance }: StaffProvider, word: string | undefined): AssuranceLevel {
  if (!levels) return assurance ?? UNKNOWN;
  const level = word === undefined ? assurance : Object.hasOwn(levels, word) ? levels[word] : undefined;
  if (level === undefined) throw new StaffRefusal('level', 'the level of assurance was not asked for');
  return level;
}
