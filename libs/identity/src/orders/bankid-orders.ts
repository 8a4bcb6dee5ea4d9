import { HttpConfig } from '@farled/infra';
import { type Id, newId, Rejected, Unavailable } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { AuthOrder, StartedOrder } from '../bankid';
import { returnAddress } from '../bankid';
import { BankIdConfig } from './bankid.config';
import { BankIdConnection } from './bankid-connection';
import type { BankIdOrder } from './bankid-order.entity';
import { OrderCompletion } from './order-completion';
import type { OrderRequest, SignatureEvidence, SignRequest } from './order-requests';
import { OrderStore } from './order-store';
import { type OrderView, orderView } from './order-view';

/** Orders at BankID: logins and signings. Whoever asks here has checked that the order is the asker's. */
@Injectable()
export class BankIdOrders {
  constructor(
    private readonly store: OrderStore,
    private readonly connection: BankIdConnection,
    private readonly completion: OrderCompletion,
    private readonly persons: Persons,
    private readonly config: BankIdConfig,
    private readonly http: HttpConfig,
  ) {}

  async startAuth(request: OrderRequest): Promise<OrderView> {
    const id = newId();
    const started = await this.connection.client().auth(this.order(id, request));
    return this.keep(id, started, request, { kind: 'auth' });
  }

  /** Has one certain person sign; an app with another person's BankID refuses. */
  async startSign(request: SignRequest): Promise<OrderView> {
    const id = newId();
    const { personalNumber, visibleText, nonVisible } = request;
    const expectedPersonId = await this.persons.findOrCreate(personalNumber);
    const order = this.order(id, request);
    const requirement = { ...order.requirement, personalNumber: personalNumber.digits };
    const started = await this.connection.client().sign({ ...order, visibleText, nonVisible, requirement });
    return this.keep(id, started, request, { kind: 'sign', expectedPersonId, visibleText, nonVisible });
  }

  /** How the order stands. BankID is asked at most every two seconds; the QR code is new each second all the same. */
  async poll(id: Id): Promise<OrderView> {
    if (await this.store.claim(id)) await this.collect(await this.store.find(id));
    return this.view(await this.store.find(id));
  }

  /** How the order stood when BankID was last asked. */
  async look(id: Id): Promise<OrderView> {
    return this.view(await this.store.find(id));
  }

  async cancel(id: Id): Promise<void> {
    const order = await this.store.find(id);
    if (order.status !== 'pending') return;
    await this.store.update(id, { status: 'failed', hintCode: 'cancelled' });
    await this.connection.client().cancel(order.orderRef);
  }

  /** Who has identified herself by this order. */
  async personOf(id: Id): Promise<Id> {
    return (await this.evidence(id)).personId;
  }

  /** The proof of a completed order. */
  async evidence(id: Id): Promise<SignatureEvidence> {
    const { evidenceId, orderRef, personId, completedAt } = await this.store.find(id);
    if (!evidenceId || !personId || !completedAt) throw new Rejected('bankid.not-complete', 'conflict');
    return { evidenceId, orderRef, personId, signedAt: completedAt };
  }

  private async collect(order: BankIdOrder): Promise<void> {
    try {
      const answer = await this.connection.client().collect(order.orderRef);
      const hintCode = answer.hintCode ?? null;
      if (answer.status === 'complete') await this.completion.complete(order, answer);
      else if (answer.status === 'failed') await this.store.update(order.id, { status: 'failed', hintCode });
      else await this.store.update(order.id, { hintCode });
    } catch (error) {
      // No such order: it had its final answer, or its time, without anybody asking.
      if (error instanceof Rejected)
        await this.store.update(order.id, { status: 'failed', hintCode: 'expiredTransaction' });
      // BankID does not answer: the order may still be alive, so the page goes on asking.
      else if (!(error instanceof Unavailable)) throw error;
    }
  }

  private order(id: Id, { device, endUserIp, browser }: OrderRequest): AuthOrder {
    const { userAgent, deviceIdentifier, platform, returnPage } = browser;
    const returnUrl = device === 'same' ? returnAddress(platform, { url: returnPage, orderId: id }) : undefined;
    const referringDomain = new URL(this.http.publicUrl).hostname;
    return {
      // An IPv4 address in IPv6 dress is shown to BankID as what it is.
      endUserIp: endUserIp.replace(/^::ffff:/, ''),
      requirement: this.config.requirement,
      returnRisk: this.config.returnsRisk,
      web: { referringDomain, userAgent, ...(deviceIdentifier ? { deviceIdentifier } : {}) },
      ...(returnUrl ? { returnUrl } : {}),
    };
  }

  private async keep(id: Id, started: StartedOrder, request: OrderRequest, about: Partial<BankIdOrder>) {
    const { orderRef, autoStartToken, qrStartToken, qrStartSecret } = started;
    const { device, browser } = request;
    const { platform, returnPage } = browser;
    const tokens = { orderRef, autoStartToken, qrStartToken, qrStartSecret };
    return this.view(await this.store.insert({ ...about, ...tokens, id, device, platform, returnPage }));
  }

  private view(order: BankIdOrder): OrderView {
    return orderView(order, this.config.appUrl);
  }
}
