import { AuditLog, type Language } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { CodeSender } from '@farled/messages';
import { type ConfirmedAddress, ContactCodes, Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import type { ContactDto } from './contact.dto';

const PURPOSE = 'my-pages';

/** How a resident is reached: she says it, and confirms that the addresses are hers. */
@Injectable()
export class ContactDesk {
  constructor(
    private readonly persons: Persons,
    private readonly codes: ContactCodes,
    private readonly sender: CodeSender,
    private readonly audit: AuditLog,
  ) {}

  async save(actor: Actor, contact: ContactDto): Promise<void> {
    const { personId } = asResident(actor, 'me.change');
    await this.persons.saveContact(personId, contact);
    await this.note(actor, 'contact.save', ['email', 'phone', 'channel', 'language']);
  }

  async sendCode(actor: Actor, kind: ConfirmedAddress, language: Language): Promise<void> {
    const { personId } = asResident(actor, 'me.change');
    const { address, code } = await this.codes.begin(personId, kind);
    await this.sender.send({ kind, address, code, language });
  }

  async confirm(actor: Actor, kind: ConfirmedAddress, code: string): Promise<void> {
    const { personId } = asResident(actor, 'me.change');
    await this.codes.confirm({ partyId: personId, by: personId }, kind, code);
    await this.note(actor, 'contact.confirm', [kind]);
  }

  private async note(actor: Actor, action: string, fields: string[]): Promise<void> {
    const { personId } = asResident(actor, 'me.change');
    await this.audit.record(undefined, { actor, action, purpose: PURPOSE, personId, fields });
  }
}
