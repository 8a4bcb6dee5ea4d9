import { CLOCK } from '@farled/infra';
import type { Clock, Id } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Contact, type ContactChannel } from './contact.entity';

export interface NewContact {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly channel?: ContactChannel | null;
  readonly language?: 'sv' | 'en' | null;
}

/** The platform's own contact register, kept by the residents themselves. */
@Injectable()
export class Contacts {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(personId: Id): Promise<Contact | null> {
    return this.source.manager.findOneBy(Contact, { personId });
  }

  /** What is left out stays; an address that is changed has to be confirmed anew. */
  async save(personId: Id, change: NewContact): Promise<void> {
    const before = await this.of(personId);
    const none = { email: null, phone: null, channel: null, language: null };
    const kept = { ...none, ...before, ...given(change) };
    const contact = {
      ...kept,
      personId,
      emailConfirmedAt: kept.email === before?.email ? (before?.emailConfirmedAt ?? null) : null,
      phoneConfirmedAt: kept.phone === before?.phone ? (before?.phoneConfirmedAt ?? null) : null,
      updatedAt: this.clock.now(),
    };
    await this.source.manager.upsert(Contact, contact, ['personId']);
  }
}

const given = (change: NewContact): Partial<NewContact> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
