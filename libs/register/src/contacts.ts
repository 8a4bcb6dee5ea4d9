import { CLOCK } from '@farled/infra';
import type { Clock, Id } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Contact, type ContactChannel } from './contact.entity';

export interface NewContact {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly channel?: ContactChannel | null;
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

  async save(personId: Id, { email, phone, channel }: NewContact): Promise<void> {
    const now = this.clock.now();
    const contact = { personId, email: email ?? null, phone: phone ?? null, channel: channel ?? null, updatedAt: now };
    await this.source.manager.upsert(Contact, contact, ['personId']);
  }
}
