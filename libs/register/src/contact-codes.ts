import { createHash, randomInt } from 'node:crypto';
import { CLOCK, Transactions } from '@farled/infra';
import { type Clock, type Id, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Contact } from './contact.entity';
import { type ConfirmedAddress, ContactCode } from './contact-code.entity';

const LIFE_MS = 15 * 60_000;
const WINDOW_MS = 3_600_000;
const MOST_SENT = 5;
const MOST_TRIES = 5;

interface SentCode {
  readonly address: string;
  readonly code: string;
}

/** Whose address is confirmed, and by which person. */
interface Confirming {
  readonly partyId: Id;
  readonly by: Id;
}

/** Confirms that an address is the party's: whoever acts for it gives back the six digits that were sent there. */
@Injectable()
export class ContactCodes {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new code for the address that is saved; the one before it is void. At most five an hour. */
  async begin(partyId: Id, kind: ConfirmedAddress): Promise<SentCode> {
    return this.transactions.run(async (tx) => {
      const contact = await tx.findOne(Contact, { where: { partyId }, lock: { mode: 'pessimistic_write' } });
      const address = contact?.[kind];
      if (!address) throw new Rejected('contact.no-address', 'conflict');
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const expiresAt = new Date(this.clock.now().getTime() + LIFE_MS);
      const sent = await this.count(tx, partyId, kind);
      const row = { partyId, kind, address, sha256: digest(partyId, code), tries: 0, ...sent, expiresAt };
      await tx.upsert(ContactCode, row, ['partyId', 'kind']);
      return { address, code };
    });
  }

  /** Throws when the code is wrong, too old, or for an address that has been changed since. */
  async confirm({ partyId, by }: Confirming, kind: ConfirmedAddress, code: string): Promise<void> {
    const isRight = await this.transactions.run(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const sent = await tx.findOne(ContactCode, { where: { partyId, kind }, lock });
      const now = this.clock.now();
      if (!sent || sent.expiresAt <= now || sent.tries >= MOST_TRIES) throw new Rejected('contact.code-old', 'gone');
      if (sent.sha256 !== digest(partyId, code)) {
        await tx.update(ContactCode, { partyId, kind }, { tries: sent.tries + 1 });
        return false;
      }
      const confirmed =
        kind === 'email'
          ? { emailConfirmedAt: now, emailConfirmedBy: by }
          : { phoneConfirmedAt: now, phoneConfirmedBy: by };
      const { affected } = await tx.update(Contact, { partyId, [kind]: sent.address }, confirmed);
      if (affected !== 1) throw new Rejected('contact.code-old', 'gone');
      await tx.update(ContactCode, { partyId, kind }, { expiresAt: now });
      return true;
    });
    // Outside of the transaction, so that the try is counted.
    if (!isRight)
      throw new Rejected('contact.code-wrong', 'invalid', {}, [{ path: 'code', code: 'contact.code-wrong' }]);
  }

  private async count(tx: EntityManager, partyId: Id, kind: ConfirmedAddress) {
    const now = this.clock.now();
    const before = await tx.findOneBy(ContactCode, { partyId, kind });
    const isSameHour = before && now.getTime() - before.sentSince.getTime() < WINDOW_MS;
    if (!isSameHour) return { sent: 1, sentSince: now };
    if (before.sent >= MOST_SENT) throw new Rejected('contact.too-many-codes', 'too-many');
    return { sent: before.sent + 1, sentSince: before.sentSince };
  }
}

const digest = (partyId: Id, code: string): string => createHash('sha256').update(`${partyId}:${code}`).digest('hex');
