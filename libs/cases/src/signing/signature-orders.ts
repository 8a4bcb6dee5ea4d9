import { BankIdOrders, type BegunRequest, EidSignings, type OrderRequest, type OrderView } from '@farled/identity';
import { type Actor, isId, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { Signable } from './signable';

/** Has somebody sign a text, with BankID or at another IdP by SAML. One way for all that is signed. */
@Injectable()
export class SignatureOrders {
  constructor(
    private readonly persons: Persons,
    private readonly bankId: BankIdOrders,
    private readonly eid: EidSignings,
  ) {}

  async start(actor: Actor, thing: Signable, request: OrderRequest): Promise<OrderView> {
    const { signerId, visibleText, sha256: nonVisible } = thing;
    if (!(await this.persons.isNumbered(signerId))) throw new Rejected('signing.no-personal-number', 'conflict');
    await this.giveUp(thing);
    const personalNumber = await this.persons.numberOf(signerId, actor, 'signing');
    const order = await this.bankId.startSign({ ...request, personalNumber, visibleText, nonVisible });
    await thing.begun(order.orderId);
    return order;
  }

  /** How the order goes; once it is complete its signature, which was checked when it came, is kept. */
  async poll(thing: Signable, orderId: string): Promise<OrderView & { signed: boolean }> {
    requireLatest(thing, orderId);
    const order = await this.bankId.poll(orderId);
    if (order.status !== 'complete') return { ...order, signed: false };
    return { ...order, signed: await this.keep(thing, () => this.bankId.evidence(orderId)) };
  }

  cancel(thing: Signable, orderId: string): Promise<void> {
    requireLatest(thing, orderId);
    return this.bankId.cancel(orderId);
  }

  /** Begins a signing at an IdP, to which the browser is sent. */
  async begin(thing: Signable, idp: string): Promise<BegunRequest> {
    const { signerId: personId, visibleText, sha256: nonVisible, page: returnTo } = thing;
    await this.giveUp(thing);
    const begun = await this.eid.begin({ idp, personId, visibleText, nonVisible, returnTo });
    await thing.begun(begun.request.id);
    return begun;
  }

  /** After the way back from the IdP: whether what was begun last is signed. */
  async check(thing: Signable): Promise<{ signed: boolean }> {
    const { orderId, isSigned } = thing;
    if (isSigned || !orderId || isId(orderId)) return { signed: isSigned };
    const evidence = await this.eid.evidence(orderId);
    return { signed: evidence !== undefined && (await this.keep(thing, async () => evidence)) };
  }

  private async keep(thing: Signable, evidenceOf: () => ReturnType<BankIdOrders['evidence']>): Promise<boolean> {
    if (thing.isSigned) return true;
    const evidence = await evidenceOf();
    if (evidence.personId !== thing.signerId) throw new Rejected('signing.wrong-person', 'forbidden');
    return thing.keep(evidence);
  }

  /** BankID stops both orders when a person has two at once: the one given up must go first. */
  private async giveUp({ orderId }: Signable): Promise<void> {
    if (orderId && isId(orderId)) await this.bankId.cancel(orderId);
  }
}

/** Orders of BankID have our own ids; requests to an IdP have SAML's. */
function requireLatest(thing: Signable, orderId: string): void {
  if (thing.orderId !== orderId || !isId(orderId)) throw new Rejected('not-found', 'not-found');
}
