import { BankIdOrders, type OrderRequest, type OrderView } from '@farled/identity';
import { authorise, Transactions } from '@farled/infra';
import { type Actor, type Id, isId, Rejected, type ResidentActor } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import { updateRows } from '../case/rows';
import { Signing } from './signing.entity';

/** Has the applicant sign what was frozen, with BankID: the text is shown in the app, the hash is signed with it. */
@Injectable()
export class SigningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: Persons,
    private readonly orders: BankIdOrders,
  ) {}

  async start(actor: Actor, id: Id, request: OrderRequest): Promise<OrderView> {
    const signer = asResident(actor, 'signing.sign');
    const signing = await this.open(actor, id);
    // BankID stops both orders when a person has two at once: the one given up must go first.
    if (signing.orderId && isId(signing.orderId)) await this.orders.cancel(signing.orderId);
    const personalNumber = await this.persons.numberOf(signer.personId, actor, 'signing');
    const order = await this.orders.startSign({
      ...request,
      personalNumber,
      visibleText: signing.visibleText,
      nonVisible: signing.sha256,
    });
    await this.transactions.run((tx) => updateRows(tx, Signing, { id, status: 'open' }, { orderId: order.orderId }));
    return order;
  }

  /** How the order goes; once it is complete its signature is checked and kept. */
  async poll(actor: Actor, id: Id, orderId: string): Promise<OrderView & { signed: boolean }> {
    const signer = asResident(actor, 'signing.sign');
    const signing = await this.owned(actor, id);
    if (signing.orderId !== orderId || !isId(orderId)) throw new Rejected('not-found', 'not-found');
    const order = await this.orders.poll(orderId);
    if (order.status !== 'complete') return { ...order, signed: false };
    return { ...order, signed: signing.status === 'signed' || (await this.keep(signer, signing, orderId)) };
  }

  async cancel(actor: Actor, id: Id, orderId: string): Promise<void> {
    const signing = await this.owned(actor, id);
    if (signing.orderId !== orderId || !isId(orderId)) throw new Rejected('not-found', 'not-found');
    await this.orders.cancel(orderId);
  }

  /** The signature was checked against the text and hash frozen here when it came. False when the draft has changed. */
  private async keep(signer: ResidentActor, signing: Signing, orderId: string): Promise<boolean> {
    const { personId, evidenceId, signedAt } = await this.orders.evidence(orderId);
    if (personId !== signer.personId) throw new Rejected('signing.wrong-person', 'forbidden');
    const signed = { status: 'signed', evidenceId, signedAt } as const;
    const frozen = { id: signing.id, status: 'open', orderId } as const;
    const { affected } = await this.transactions.run((tx) => updateRows(tx, Signing, frozen, signed));
    return affected === 1;
  }

  private async open(actor: Actor, id: Id): Promise<Signing> {
    const signing = await this.owned(actor, id);
    if (signing.status !== 'open') throw new Rejected('signing.void', 'conflict');
    return signing;
  }

  private async owned(actor: Actor, id: Id): Promise<Signing> {
    const signing = isId(id) ? await this.transactions.run((tx) => tx.findOneBy(Signing, { id })) : null;
    if (!signing) throw new Rejected('not-found', 'not-found');
    authorise(actor, 'signing.sign', signing);
    return signing;
  }
}
