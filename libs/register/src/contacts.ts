import { CLOCK } from '@farled/infra';
import type { Clock, Id, Language, Party } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Contact, type ContactChannel } from './contact.entity';

export interface NewContact {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly channel?: ContactChannel | null;
  readonly language?: Language | null;
}

/** The platform's own contact register, kept by residents for themselves and for the organisations they represent. */
@Injectable()
export class Contacts {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(partyId: Id): Promise<Contact | null> {
    return this.source.manager.findOneBy(Contact, { partyId });
  }

  /** What is left out stays; an address that is changed has to be confirmed anew. */
  async save({ kind: partyKind, id: partyId }: Party, change: NewContact, updatedBy: Id): Promise<void> {
    const before = await this.of(partyId);
    const none = { email: null, phone: null, channel: null, language: null };
    const kept = { ...none, ...before, ...given(change) };
    const confirmed = { ...emailStands(before, kept.email), ...phoneStands(before, kept.phone) };
    const contact = { ...kept, ...confirmed, partyId, partyKind, updatedAt: this.clock.now(), updatedBy };
    await this.source.manager.upsert(Contact, contact, ['partyId']);
  }
}

const given = (change: NewContact): Partial<NewContact> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

const emailStands = (before: Contact | null, email: string | null) =>
  before?.email === email
    ? { emailConfirmedAt: before.emailConfirmedAt, emailConfirmedBy: before.emailConfirmedBy }
    : { emailConfirmedAt: null, emailConfirmedBy: null };

const phoneStands = (before: Contact | null, phone: string | null) =>
  before?.phone === phone
    ? { phoneConfirmedAt: before.phoneConfirmedAt, phoneConfirmedBy: before.phoneConfirmedBy }
    : { phoneConfirmedAt: null, phoneConfirmedBy: null };
