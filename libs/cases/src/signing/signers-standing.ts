import type { Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { Parts } from '../part/parts';
import { SignRequests } from './sign-requests';
import { type SignersView, signersView } from './signers-view';

/** How those stand who were asked the last time to sign a draft, with the parts that they fill in. */
@Injectable()
export class SignersStanding {
  constructor(
    private readonly requests: SignRequests,
    private readonly parts: Parts,
  ) {}

  /** Null when nobody was asked. */
  async of(draftId: Id): Promise<SignersView | null> {
    const asked = await this.requests.ofDraft(draftId);
    const [first] = asked;
    return first ? signersView(asked, await this.parts.ofSigning(first.signingId)) : null;
  }
}
