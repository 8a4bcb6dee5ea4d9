import { BankIdOrders, type OrderView, PhoneOrders } from '@farled/identity';
import { CLOCK, I18n } from '@farled/infra';
import {
  type Actor,
  type Clock,
  type Id,
  isId,
  newId,
  PersonalNumber,
  Rejected,
  type StaffActor,
} from '@farled/kernel';
import { Persons } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import { asOfficer } from '../case/as-officer';
import type { Case } from '../case/case.entity';
import { personConcerned } from '../case/case-parties';
import type { Call } from './call.entity';
import { CallAccess, type IdentifiedCaller } from './call-access';
import { CallDesk } from './call-desk';
import { callText } from './call-text';
import type { StartCallDto } from './start-call.dto';

/** How a call goes; who it is comes when she has identified herself. */
interface CallProgress extends Partial<IdentifiedCaller> {
  readonly callId: Id;
  readonly caseId: Id | null;
  readonly order: OrderView;
}

/** An officer proves with BankID whom she talks to on the telephone, or has her sign what she says. */
@Injectable()
export class CallService {
  constructor(
    private readonly desk: CallDesk,
    private readonly access: CallAccess,
    private readonly phone: PhoneOrders,
    private readonly orders: BankIdOrders,
    private readonly persons: Persons,
    private readonly i18n: I18n,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async start(actor: Actor, wanted: StartCallDto) {
    const officer = asOfficer(actor, 'call.make');
    const subject = wanted.caseId ? await this.access.toCase(actor, wanted.caseId) : undefined;
    if (wanted.statement && !subject) throw new Rejected('call.sign-needs-case');
    const personalNumber = await this.numberOf(actor, wanted, subject);
    await this.clearLine(officer, await this.persons.findOrCreate(personalNumber));
    const { order, personId } = await this.ring(wanted, personalNumber, subject);
    const call = this.newCall(officer, wanted, { personId, orderId: order.orderId });
    await this.desk.begin(actor, call);
    return { callId: call.id, order };
  }

  /** How it goes; once it is done, who it is and which of her cases the officer may open. */
  async poll(actor: Actor, id: Id): Promise<CallProgress> {
    const open = await this.own(actor, id);
    const order = open.state === 'open' ? await this.orders.poll(open.orderId) : await this.orders.look(open.orderId);
    const call = await this.desk.settle(actor, open);
    const found = call.state === 'done' ? await this.access.personOf(actor, call) : {};
    return { callId: call.id, caseId: call.caseId, order, ...found };
  }

  async cancel(actor: Actor, id: Id): Promise<void> {
    const call = await this.own(actor, id);
    if (call.state !== 'open') return;
    await this.orders.cancel(call.orderId);
    await this.desk.settle(actor, call);
  }

  async bind(actor: Actor, id: Id, caseId: Id): Promise<void> {
    const call = await this.own(actor, id);
    await this.access.toCase(actor, caseId);
    await this.desk.bind(actor, call, caseId);
  }

  /** BankID would end both: a colleague's call to the same person is left alone, one's own earlier one is given up. */
  private async clearLine(officer: StaffActor, personId: Id): Promise<void> {
    for (const mine of await this.desk.open({ staffId: officer.staffId })) await this.cancel(officer, mine.id);
    for (const other of await this.desk.open({ personId })) {
      const { status } = await this.orders.poll(other.orderId);
      if (status === 'pending') throw new Rejected('call.colleague', 'conflict');
    }
  }

  private async ring({ initiator, statement }: StartCallDto, personalNumber: PersonalNumber, subject?: Case) {
    const visibleText = this.text(statement, subject);
    try {
      return await this.phone.start({ personalNumber, initiator, visibleText, signs: statement !== undefined });
    } catch (error) {
      // The words that BankID recommends speak to the person herself.
      if (error instanceof Rejected && error.code === 'bankid.already-in-progress')
        throw new Rejected('call.in-progress', 'conflict');
      throw error;
    }
  }

  private text(statement: string | undefined, subject: Case | undefined): string {
    const say = (code: string, params: Record<string, string> = {}) =>
      this.i18n.text(`cases.call.${code}`, 'sv', params);
    const about = subject ? [say('case', { number: subject.diaryNumber })] : [];
    const lead = say(statement ? 'sign' : 'identify');
    return callText({ heading: say('heading'), lines: [lead, ...about], ...(statement ? { statement } : {}) });
  }

  private async numberOf(actor: Actor, { personalNumber, purpose }: StartCallDto, subject?: Case) {
    if (personalNumber) {
      const number = PersonalNumber.parse(personalNumber);
      if (!number) throw new Rejected('call.number', 'invalid', {}, [{ path: 'personalNumber', code: 'call.number' }]);
      return number;
    }
    if (!subject) throw new Rejected('call.nobody', 'invalid', {}, [{ path: 'personalNumber', code: 'call.nobody' }]);
    return this.persons.numberOf(personConcerned(subject), actor, `call.${purpose}`);
  }

  private newCall(officer: StaffActor, wanted: StartCallDto, asked: Pick<Call, 'personId' | 'orderId'>): Call {
    const { caseId = null, initiator, purpose, statement = null } = wanted;
    const kind = statement ? 'sign' : 'identify';
    const open = { state: 'open', evidenceId: null, startedAt: this.clock.now(), endedAt: null } as const;
    return { id: newId(), kind, caseId, initiator, purpose, statement, staffId: officer.staffId, ...asked, ...open };
  }

  private async own(actor: Actor, id: Id): Promise<Call> {
    const officer = asOfficer(actor, 'call.make');
    const call = isId(id) ? await this.desk.get(id) : null;
    if (call?.staffId !== officer.staffId) throw new Rejected('not-found', 'not-found');
    return call;
  }
}
