import { type BegunRequest, EidSignings } from '@farled/identity';
import { authorise, Transactions } from '@farled/infra';
import { type Actor, type Id, isId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import { updateRows } from '../case/rows';
import { Signing } from './signing.entity';

/** Has the applicant sign what was frozen with another e-legitimation than BankID: at an IdP, by SAML. */
@Injectable()
export class EidSigningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly signings: EidSignings,
  ) {}

  async start(actor: Actor, id: Id, idp: string): Promise<BegunRequest> {
    const { personId } = asResident(actor, 'signing.sign');
    const { status, draftId, visibleText, sha256: nonVisible } = await this.owned(actor, id);
    if (status !== 'open') throw new Rejected('signing.void', 'conflict');
    const returnTo = `/ansokan/${draftId}/skriv-under/${id}`;
    const begun = await this.signings.begin({ idp, personId, visibleText, nonVisible, returnTo });
    const change = { orderId: begun.request.id };
    await this.transactions.run((tx) => updateRows(tx, Signing, { id, status: 'open' }, change));
    return begun;
  }

  /** Whether the signing that was begun last is done; then it is kept. A signature on what was changed since counts not. */
  async check(actor: Actor, id: Id): Promise<{ signed: boolean }> {
    const signer = asResident(actor, 'signing.sign');
    const { orderId, status } = await this.owned(actor, id);
    if (status === 'signed') return { signed: true };
    const evidence = orderId ? await this.signings.evidence(orderId) : undefined;
    if (!orderId || !evidence) return { signed: false };
    if (evidence.personId !== signer.personId) throw new Rejected('signing.wrong-person', 'forbidden');
    const { evidenceId, signedAt } = evidence;
    const signed = { status: 'signed', evidenceId, signedAt } as const;
    const { affected } = await this.transactions.run((tx) =>
      updateRows(tx, Signing, { id, status: 'open', orderId }, signed),
    );
    return { signed: affected === 1 };
  }

  private async owned(actor: Actor, id: Id): Promise<Signing> {
    const signing = isId(id) ? await this.transactions.run((tx) => tx.findOneBy(Signing, { id })) : null;
    if (!signing) throw new Rejected('not-found', 'not-found');
    authorise(actor, 'signing.sign', signing);
    return signing;
  }
}
