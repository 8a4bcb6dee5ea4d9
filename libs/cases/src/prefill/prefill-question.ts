import type { PrefillSourceName } from '@farled/forms';
import type { Language } from '@farled/infra';
import {
  type Actor,
  type Id,
  type Json,
  type Party,
  partyOf,
  type ResidentActor,
  type RightKind,
} from '@farled/kernel';

/** Whose data a form is filled in with: the party that is represented, and the person who fills it in. */
export interface PrefillSubject {
  readonly party: Party;
  readonly actingId: Id;
  readonly right?: RightKind;
}

/** Which keys are asked for, of whom, by whom and why. */
export interface PrefillQuestion {
  readonly actor: Actor;
  readonly subject: PrefillSubject;
  readonly keys: readonly string[];
  readonly purpose: string;
  readonly language: Language;
}

/** One known value. */
export interface KnownValue {
  readonly key: string;
  readonly value: Json;
  readonly source: PrefillSourceName;
  readonly at: Date | null;
}

/** Answers for some of the keys of the closed list. */
export interface PrefillProvider {
  readonly keys: readonly string[];
  known(question: PrefillQuestion): Promise<KnownValue[]>;
}

/** The subject of a form that a resident fills in now. */
export const subjectOf = (actor: ResidentActor): PrefillSubject => ({
  party: partyOf(actor),
  actingId: actor.personId,
  ...(actor.represents && { right: actor.represents.right }),
});

/** The person a question is about: the one represented, or for an organisation the one who acts for it. */
export const personOf = ({ party, actingId }: PrefillSubject): Id => (party.kind === 'person' ? party.id : actingId);
