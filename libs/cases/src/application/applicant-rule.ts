import type { ServiceDefinition } from '@farled/catalogue';
import type { ResidentActor, RightKind } from '@farled/kernel';

/** Who may apply in an e-service, for whom, and who must sign. */
export interface ApplicantRule {
  readonly whoMayApply: readonly string[];
  readonly signers: 'applicant' | 'all-guardians' | 'signatories';
  /** From this age a young person applies herself; her guardian applies for her below `guardianUntil`. */
  readonly ownAge: number;
  readonly guardianUntil: number;
  /** The guardian applies in her own name: the form asks which child. */
  readonly childInForm: boolean;
  readonly trusteePowers: readonly string[];
  /** Days that others have to sign. */
  readonly answerDays: number;
}

/** What a rule is asked about: who acts, and what is known of the one it concerns. */
export interface ApplicantFacts {
  readonly service: string;
  readonly actor: ResidentActor;
  /** Age in whole years of the person it concerns; undefined when the register does not say, or for an organisation. */
  readonly age?: number;
  readonly powers?: readonly string[];
}

export type ApplicantRefusal =
  | 'acting.choose-child'
  | 'acting.child-in-form'
  | 'acting.choose-organisation'
  | 'acting.too-young'
  | 'acting.too-old'
  | 'acting.not-for-service'
  | 'acting.outside-scope';

const ADULT = 18;
const ORGANISATIONS = ['signatory', 'company', 'association'];
const PERSONS = ['anyone', 'resident', 'guardian'];

/** Reads the rule from service.yaml, with its defaults. */
export const applicantRule = ({ whoMayApply, signing, acting = {} }: ServiceDefinition): ApplicantRule => ({
  whoMayApply,
  signers: signing.who ?? 'applicant',
  ownAge: acting.ownAge ?? ADULT,
  guardianUntil: acting.guardianUntil ?? ADULT,
  childInForm: acting.childInForm ?? false,
  trusteePowers: acting.trusteePowers ?? [],
  answerDays: acting.answerDays ?? 14,
});

/** Why somebody may not apply as she acts now; undefined when she may. */
export function refusal(rule: ApplicantRule, facts: ApplicantFacts): ApplicantRefusal | undefined {
  const { represents } = facts.actor;
  if (!represents) return refusalForSelf(rule, facts);
  if (represents.services && !represents.services.includes(facts.service)) return 'acting.outside-scope';
  const isOpen = represents.party.kind === 'organisation' ? openToOrganisations : openToPersons;
  return isOpen(rule, represents.right) ? refusalOf[represents.right](rule, facts) : 'acting.not-for-service';
}

function refusalForSelf({ whoMayApply, signers, ownAge }: ApplicantRule, { age }: ApplicantFacts) {
  if (!whoMayApply.some((who) => PERSONS.includes(who))) return 'acting.choose-organisation';
  // Both guardians sign for one certain child: so it must be chosen, not written in the form.
  const isForChild = signers === 'all-guardians' && whoMayApply.every((who) => who === 'guardian');
  const isYoung = age !== undefined && age < ADULT;
  if (isForChild && !(isYoung && age >= ownAge && ownAge < ADULT)) return 'acting.choose-child';
  return isYoung && age < ownAge ? 'acting.too-young' : undefined;
}

function openToOrganisations({ whoMayApply }: ApplicantRule, right: RightKind): boolean {
  if (!whoMayApply.includes('anyone') && !whoMayApply.some((who) => ORGANISATIONS.includes(who))) return false;
  return right === 'signatory' || (right === 'agent' && whoMayApply.includes('representative'));
}

function openToPersons({ whoMayApply }: ApplicantRule, right: RightKind): boolean {
  if (right === 'guardian') return whoMayApply.includes('guardian');
  return right !== 'signatory' && whoMayApply.includes('representative');
}

const always = () => undefined;

const refusalOf: Record<RightKind, (rule: ApplicantRule, facts: ApplicantFacts) => ApplicantRefusal | undefined> = {
  guardian: ({ guardianUntil, childInForm }, { age }) => {
    if (childInForm) return 'acting.child-in-form';
    return age !== undefined && age >= guardianUntil ? 'acting.too-old' : undefined;
  },
  trustee: ({ trusteePowers }, { powers = [] }) =>
    trusteePowers.length === 0 || trusteePowers.some((power) => powers.includes(power))
      ? undefined
      : 'acting.outside-scope',
  signatory: always,
  agent: always,
  'power-of-attorney': always,
};
