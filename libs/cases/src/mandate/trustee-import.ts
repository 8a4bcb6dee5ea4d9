import { ActingRight, KeptRights } from '@farled/identity';
import { authorise, Transactions } from '@farled/infra';
import { type Actor, type Id, PersonalNumber, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { TrusteeDto } from './trustee.dto';
import { newTrustee } from './trustee.service';
import { readTrusteeCsv } from './trustee-csv';

const AT_ONCE = 20;

/** What a list has changed, or would. */
interface ImportedTrustees {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Ended, because the list has somebody else under the same number. */
  readonly replaced: number;
  /** In the list, but ended by hand here: left alone. */
  readonly leftEnded: number;
}

type Outcome = 'added' | 'changed' | 'unchanged' | 'leftEnded';

interface Named {
  readonly commission: TrusteeDto;
  readonly holderId: Id | undefined;
  readonly partyId: Id | undefined;
}

/** Takes in the chief guardian's own list. The same list twice changes nothing the second time. */
@Injectable()
export class TrusteeImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly rights: KeptRights,
    private readonly persons: Persons,
  ) {}

  /**
   * Takes the whole list, or nothing of it when a line cannot be read; commissions whose number is not in it are left
   * alone. A trial says what would change, and changes nothing.
   */
  async take(actor: Actor, csv: string, isTrial: boolean): Promise<ImportedTrustees> {
    authorise(actor, 'trustee.keep');
    const commissions = readAll(csv);
    const named = await this.named(commissions, isTrial);
    return this.transactions.run(async (tx) => {
      const known = await knownOf(tx, commissions);
      const counts = { added: 0, changed: 0, unchanged: 0, leftEnded: 0 };
      for (const one of named) counts[await this.keep(tx, actor, { one, known, isTrial })] += 1;
      return { ...counts, replaced: await this.replace(tx, actor, { named, known, isTrial }) };
    });
  }

  private async keep(
    tx: EntityManager,
    actor: Actor,
    { one: { commission, holderId, partyId }, known, isTrial }: { one: Named; known: Known; isTrial: boolean },
  ): Promise<Outcome> {
    const right = known.get(keyOf({ ...commission, holderId, partyId }));
    const outcome = outcomeOf(commission, right);
    if (!isTrial && holderId && partyId && (outcome === 'added' || outcome === 'changed'))
      await this.rights.grant(tx, actor, newTrustee(actor, commission, { holderId, partyId }));
    return outcome;
  }

  /** Another person under the same number has taken over: who had the commission before has it no more. */
  private async replace(
    tx: EntityManager,
    actor: Actor,
    { named, known, isTrial }: { named: readonly Named[]; known: Known; isTrial: boolean },
  ): Promise<number> {
    const listed = new Set(named.map(({ commission, ...people }) => keyOf({ ...commission, ...people })));
    const gone = [...known].filter(([key, { endedAt }]) => endedAt === null && !listed.has(key));
    if (!isTrial) for (const [, right] of gone) await this.rights.end(tx, actor, right);
    return gone.length;
  }

  private async named(commissions: readonly TrusteeDto[], isTrial: boolean): Promise<Named[]> {
    const numbers = [...new Set(commissions.flatMap(({ trustee, principal }) => [trustee, principal]))];
    const ids = new Map<string, Id | undefined>();
    for (let first = 0; first < numbers.length; first += AT_ONCE) {
      const some = numbers.slice(first, first + AT_ONCE);
      const found = await Promise.all(some.map((digits) => this.person(digits, isTrial)));
      for (const [index, digits] of some.entries()) ids.set(digits, found[index]);
    }
    return commissions.map((commission) => ({
      commission,
      holderId: ids.get(commission.trustee),
      partyId: ids.get(commission.principal),
    }));
  }

  private async person(digits: string, isTrial: boolean): Promise<Id | undefined> {
    const number = PersonalNumber.parse(digits);
    if (!number) return undefined;
    return isTrial ? this.persons.find(number) : this.persons.findOrCreate(number);
  }
}

type Known = ReadonlyMap<string, ActingRight>;

/** Everything that cannot be read, line by line, at once. */
function readAll(csv: string): readonly TrusteeDto[] {
  const { commissions, faults } = readTrusteeCsv(csv);
  if (faults.length === 0) return commissions;
  const violations = faults.map(({ line, code }) => ({
    path: String(line),
    code: `trustee.line-${code}`,
    params: { line },
  }));
  throw new Rejected('trustee.list-unreadable', 'invalid', {}, violations);
}

async function knownOf(tx: EntityManager, commissions: readonly TrusteeDto[]): Promise<Known> {
  const references = [...new Set(commissions.map(({ reference }) => reference))];
  const rights = await tx.find(ActingRight, {
    where: { kind: 'trustee', reference: In(references) },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(rights.map((right) => [keyOf(right), right]));
}

const keyOf = ({ reference, holderId, partyId }: { reference: string; holderId?: Id; partyId?: Id }): string =>
  [reference, holderId, partyId].join('\n');

function outcomeOf({ powers, startsOn, endsOn }: TrusteeDto, right: ActingRight | undefined): Outcome {
  if (!right) return 'added';
  if (right.endedAt) return 'leftEnded';
  const isSame =
    right.startsOn === startsOn && right.endsOn === endsOn && [...right.powers].sort().join() === powers.join();
  return isSame ? 'unchanged' : 'changed';
}
