import type { SignatureEvidence } from '@farled/identity';
import { authorise, Transactions } from '@farled/infra';
import { type Actor, type Id, isId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { updateRows } from '../case/rows';
import type { Signable, Signables } from './signable';
import { Signing } from './signing.entity';

/** Applications that were frozen to be signed by the one who wrote them. */
@Injectable()
export class SigningService implements Signables {
  constructor(private readonly transactions: Transactions) {}

  async find(actor: Actor, id: Id): Promise<Signable> {
    return this.signable(await this.owned(actor, id));
  }

  async open(actor: Actor, id: Id): Promise<Signable> {
    const signing = await this.owned(actor, id);
    if (signing.status !== 'open') throw new Rejected('signing.void', 'conflict');
    return this.signable(signing);
  }

  private signable(signing: Signing): Signable {
    const { id, personId: signerId, draftId, visibleText, sha256, orderId, status } = signing;
    const text = { signerId, visibleText, sha256, orderId, isSigned: status === 'signed' };
    const begun = (begunId: string) => this.update({ id, status: 'open' }, { orderId: begunId });
    const page = `/ansokan/${draftId}/skriv-under/${id}`;
    return { ...text, page, begun, keep: (evidence) => this.keep(signing, evidence) };
  }

  /** The signature was checked against the text and hash frozen here when it came. False when the draft has changed. */
  private async keep({ id, orderId }: Signing, { evidenceId, signedAt }: SignatureEvidence): Promise<boolean> {
    const signed = { status: 'signed', evidenceId, signedAt } as const;
    return (await this.update({ id, status: 'open', orderId }, signed)).affected === 1;
  }

  private update(match: Partial<Signing>, change: Partial<Signing>) {
    return this.transactions.run((tx) => updateRows(tx, Signing, match, change));
  }

  private async owned(actor: Actor, id: Id): Promise<Signing> {
    authorise(actor, 'signing.sign');
    const signing = isId(id) ? await this.transactions.run((tx) => tx.findOneBy(Signing, { id })) : null;
    if (!signing) throw new Rejected('not-found', 'not-found');
    authorise(actor, 'signing.sign', signing);
    return signing;
  }
}
