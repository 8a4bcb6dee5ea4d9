import { Signatories, type SigningRight } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { ActingRight } from './acting-right.entity';
import type { FoundRight, RightHolder, RightSource } from './right-source';

const PURPOSE = 'acting.signatory';
const TEN_MINUTES_MS = 600_000;

/** Those who may sign for an organisation, as Bolagsverket says (aktiebolagslagen 8 kap. 35–37 §§). */
@Injectable()
export class SignatoryRights implements RightSource {
  readonly kind = 'signatory';
  readonly origin = 'company-register';
  /** Each question is paid for; what is sent in is always asked for anew. */
  readonly trustedMs = TEN_MINUTES_MS;

  constructor(private readonly signatories: Signatories) {}

  async find({ asker, personId }: RightHolder): Promise<FoundRight[]> {
    return (await this.signatories.of(asker, personId, PURPOSE)).map(found);
  }

  async confirm({ asker, personId }: RightHolder, { partyId }: ActingRight): Promise<FoundRight | undefined> {
    const right = await this.signatories.forCompany(asker, personId, partyId, PURPOSE);
    return right && found(right);
  }
}

const found = ({ companyId: id, signersNeeded, others }: SigningRight): FoundRight => ({
  party: { kind: 'organisation', id },
  signersNeeded,
  coSigners: others,
  keepsContact: true,
});
