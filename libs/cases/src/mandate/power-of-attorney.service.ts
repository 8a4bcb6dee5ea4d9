import { KeptRights, type SignatureEvidence } from '@farled/identity';
import { authorise, CLOCK, type Language, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, legalDay, newId, PersonalNumber, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import { updateRows } from '../case/rows';
import { sha256 } from '../signing/sha256';
import type { Signable, Signables } from '../signing/signable';
import type { PowerOfAttorneyDto } from './power-of-attorney.dto';
import { PowerOfAttorney } from './power-of-attorney.entity';
import { isSameName, requireSensibleDates } from './power-of-attorney-rules';
import { PowerOfAttorneyText } from './power-of-attorney-text';

const PURPOSE = 'power-of-attorney';

/** Lets a resident give a power of attorney, signed with her e-legitimation (förvaltningslagen 14 §). */
@Injectable()
export class PowerOfAttorneyService implements Signables {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: Persons,
    private readonly rights: KeptRights,
    private readonly texts: PowerOfAttorneyText,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes it; nothing holds until the giver has signed. Nobody gives one on while she acts for another. */
  async write(actor: Actor, wish: PowerOfAttorneyDto, language: Language): Promise<{ id: Id; visibleText: string }> {
    const giver = asResident(actor, 'power-of-attorney.give');
    requireSensibleDates(wish.startsOn, wish.endsOn, legalDay(this.clock.now()));
    const { holderId, holderName } = await this.holder(actor, wish);
    if (holderId === giver.personId) throw new Rejected('power-of-attorney.self');
    const { services, startsOn, endsOn } = wish;
    const visibleText = await this.texts.write(
      actor,
      { giverId: giver.personId, holderName, services, startsOn, endsOn },
      language,
    );
    const id = newId();
    const unsigned = { orderId: null, evidenceId: null, rightId: null, createdAt: this.clock.now() };
    const row = { id, giverId: giver.personId, holderId, services, startsOn, endsOn, visibleText, ...unsigned };
    await this.transactions.run((tx) =>
      tx.insert(PowerOfAttorney, { ...row, sha256: sha256(`${id}\n${visibleText}`) }),
    );
    return { id, visibleText };
  }

  async find(actor: Actor, id: Id): Promise<Signable> {
    return this.signable(actor, await this.own(actor, id));
  }

  async open(actor: Actor, id: Id): Promise<Signable> {
    const written = await this.own(actor, id);
    if (written.rightId) throw new Rejected('power-of-attorney.signed', 'conflict');
    return this.signable(actor, written);
  }

  private signable(actor: Actor, written: PowerOfAttorney): Signable {
    const { id, giverId: signerId, visibleText, sha256: digest, orderId, rightId } = written;
    return {
      ...{ signerId, visibleText, sha256: digest, orderId, isSigned: rightId !== null },
      page: `/fullmakter/${id}/skriv-under`,
      begun: (begunId) => this.transactions.run((tx) => updateRows(tx, PowerOfAttorney, { id }, { orderId: begunId })),
      keep: (evidence) => this.keep(actor, id, evidence),
    };
  }

  /** Signed, it is a right from its first day on. */
  private async keep(actor: Actor, id: Id, { evidenceId }: SignatureEvidence): Promise<boolean> {
    await this.transactions.run(async (tx) => {
      const held = await tx.findOneOrFail(PowerOfAttorney, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (held.rightId) return;
      const { holderId, services, startsOn, endsOn, giverId } = held;
      const scope = { services, powers: [], startsOn, endsOn, checkedBy: `signature:${evidenceId}` };
      const party = { kind: 'person', id: giverId } as const;
      const kind = { kind: 'power-of-attorney', origin: 'power-of-attorney', reference: id } as const;
      const rightId = await this.rights.grant(tx, actor, { ...kind, ...scope, holderId, party });
      await updateRows(tx, PowerOfAttorney, { id }, { rightId, evidenceId });
    });
    return true;
  }

  private async own(actor: Actor, id: Id): Promise<PowerOfAttorney> {
    authorise(actor, 'power-of-attorney.give');
    const written = isId(id) ? await this.transactions.run((tx) => tx.findOneBy(PowerOfAttorney, { id })) : null;
    if (!written) throw new Rejected('not-found', 'not-found');
    authorise(actor, 'power-of-attorney.give', written);
    return written;
  }

  /** The same answer for a wrong number, a wrong name and somebody protected: a number must not be a way to a name. */
  private async holder(actor: Actor, { personalNumber, name }: PowerOfAttorneyDto) {
    const number = PersonalNumber.parse(personalNumber);
    if (!number) throw new Rejected('power-of-attorney.no-match');
    const holderId = await this.persons.findOrCreate(number);
    const { name: holderName } = await this.persons.view(actor, holderId, PURPOSE, ['name']);
    if (!holderName || !isSameName(name, holderName)) throw new Rejected('power-of-attorney.no-match');
    return { holderId, holderName };
  }
}
