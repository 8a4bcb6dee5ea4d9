import { ActingRights, BankIdOrders, type OrderRequest, type OrderView } from '@farled/identity';
import { CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, Rejected, type ResidentActor } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import { updateRows } from '../case/rows';
import { JointSubmission } from '../submission/joint-submission';
import { SignRequest } from './sign-request.entity';
import { SignRequests } from './sign-requests';
import { Signing } from './signing.entity';

/** Has somebody who is asked sign with her own BankID, or refuse. Her own right is checked anew each time. */
@Injectable()
export class CoSigningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: SignRequests,
    private readonly persons: Persons,
    private readonly orders: BankIdOrders,
    private readonly rights: ActingRights,
    private readonly joint: JointSubmission,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async start(actor: Actor, id: Id, order: OrderRequest): Promise<OrderView> {
    const { signer, request } = await this.open(actor, id);
    const { partyId, sha256 } = await this.transactions.run((tx) =>
      tx.findOneByOrFail(Signing, { id: request.signingId }),
    );
    if (!(await this.rights.mayRepresent(signer, request.role, partyId))) {
      throw new Rejected('acting.no-right', 'forbidden');
    }
    if (request.orderId) await this.orders.cancel(request.orderId);
    const personalNumber = await this.persons.numberOf(signer.personId, actor, 'signing');
    const sign = { ...order, personalNumber, visibleText: request.visibleText, nonVisible: sha256 };
    const started = await this.orders.startSign(sign);
    const change = { orderId: started.orderId };
    await this.transactions.run((tx) => updateRows(tx, SignRequest, { id, state: 'waiting' }, change));
    return started;
  }

  /** How the order goes. The last signature that is needed sends the application. */
  async poll(actor: Actor, id: Id, orderId: string): Promise<OrderView & { signed: boolean }> {
    const signer = asResident(actor, 'sign-request.answer');
    const request = await this.requests.get(actor, id);
    if (request.orderId !== orderId) throw new Rejected('not-found', 'not-found');
    const order = await this.orders.poll(orderId);
    if (order.status !== 'complete') return { ...order, signed: false };
    if (request.state === 'waiting') await this.keep(signer, request, orderId);
    return { ...order, signed: true };
  }

  async cancel(actor: Actor, id: Id, orderId: string): Promise<void> {
    const request = await this.requests.get(actor, id);
    if (request.orderId !== orderId) throw new Rejected('not-found', 'not-found');
    await this.orders.cancel(orderId);
  }

  async refuse(actor: Actor, id: Id, reason: string): Promise<void> {
    const { request } = await this.open(actor, id);
    const answeredAt = this.clock.now();
    await this.joint.answered(actor, request, { state: 'refused', reason, answeredAt });
  }

  private async keep(signer: ResidentActor, request: SignRequest, orderId: string): Promise<void> {
    const { personId, evidenceId, signedAt } = await this.orders.evidence(orderId);
    if (personId !== signer.personId) throw new Rejected('signing.wrong-person', 'forbidden');
    await this.joint.answered(signer, request, { state: 'signed', evidenceId, answeredAt: signedAt });
  }

  private async open(actor: Actor, id: Id) {
    const signer = asResident(actor, 'sign-request.answer');
    const request = await this.requests.get(actor, id);
    if (request.state !== 'waiting') throw new Rejected(`sign-request.${request.state}`, 'conflict');
    if (request.dueAt <= this.clock.now()) throw new Rejected('sign-request.expired', 'conflict');
    return { signer, request };
  }
}
