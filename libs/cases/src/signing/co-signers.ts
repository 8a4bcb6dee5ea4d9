import { type Invitation, invitationsIn } from '@farled/forms';
import type { ActingRight } from '@farled/identity';
import type { Id, ResidentActor } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { ApplicationRight } from '../application/application-right';
import type { EServiceVersion } from '../case/e-service';
import type { SignerRole, SignRequest } from './sign-request.entity';
import type { Signing } from './signing.entity';

/** Who must sign an application, as the e-service and the register say now. */
export interface Signers {
  readonly right: ActingRight | null;
  readonly role: SignerRole;
  /** Those besides the one who writes it. */
  readonly others: readonly Id[];
  /** How many signatures it takes in all. */
  readonly needed: number;
}

/** Somebody besides the writer who is asked to sign, and maybe to fill in a part first. */
type Asked = Pick<SignRequest, 'personId' | 'role' | 'part'>;

/** Whom the answers invite, by what was frozen. */
export const invitedBy = ({ forms }: EServiceVersion, { answers }: Pick<Signing, 'answers'>): readonly Invitation[] =>
  invitationsIn(forms.application, answers);

/** Everybody besides the writer: those who must sign by the e-service's rule, and those she has invited. */
export function askedOf(signers: Signers, service: EServiceVersion, signing: Pick<Signing, 'answers'>): Asked[] {
  const { role, others } = signers;
  const part = service.parts.includes(role) ? role : null;
  return [
    ...others.map((personId) => ({ personId, role, part })),
    ...invitedBy(service, signing).map((one) => ({ personId: one.personId, role: 'invited' as const, part: one.part })),
  ];
}

/** Finds who else must sign: the other guardian (föräldrabalken 6 kap. 13 §), or signatories who sign together. */
@Injectable()
export class CoSigners {
  constructor(
    private readonly rights: ApplicationRight,
    private readonly persons: Persons,
  ) {}

  /** Throws when the one who writes it may not apply as she acts now. */
  async of(owner: ResidentActor, service: EServiceVersion): Promise<Signers> {
    const right = await this.rights.require(owner, service);
    const { signers } = service.applicants;
    if (right?.kind === 'guardian' && signers === 'all-guardians') return this.guardians(owner, right);
    // Whom the firm is signed by together bind it together only, in whatever e-service (aktiebolagslagen 8 kap. 37 §).
    if (right?.kind === 'signatory') {
      return { right, role: 'signatory', others: right.coSigners, needed: right.signersNeeded };
    }
    return { right, role: 'guardian', others: [], needed: 1 };
  }

  private async guardians(owner: ResidentActor, right: ActingRight): Promise<Signers> {
    const guardians = await this.persons.guardiansOf(owner, right.partyId, 'signing');
    const others = guardians.filter((id) => id !== owner.personId);
    return { right, role: 'guardian', others, needed: 1 + others.length };
  }
}
