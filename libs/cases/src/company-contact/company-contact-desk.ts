import { AuditLog, can, type Language } from '@farled/infra';
import { type Actor, type Id, Rejected, type ResidentActor } from '@farled/kernel';
import { CodeSender } from '@farled/messages';
import { Companies, type ConfirmedAddress, ContactCodes, Contacts } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import type { ContactDto } from '../my-pages/contact.dto';
import { contactView } from '../my-pages/contact-view';

const PURPOSE = 'company-contact';

interface Representing {
  readonly resident: ResidentActor;
  readonly companyId: Id;
}

/** How an organisation is reached: those who represent it see it, and those with the right to say and confirm it. */
@Injectable()
export class CompanyContactDesk {
  constructor(
    private readonly contacts: Contacts,
    private readonly codes: ContactCodes,
    private readonly companies: Companies,
    private readonly sender: CodeSender,
    private readonly audit: AuditLog,
  ) {}

  async read(actor: Actor) {
    const { resident, companyId } = this.enter(actor, 'company-contact.read');
    const contact = await this.contacts.of(companyId);
    return {
      name: await this.companies.nameOf(companyId),
      contact: contact && contactView(contact),
      source: contact && {
        at: contact.updatedAt.toISOString(),
        // Who it was stands in the audit log alone: a colleague may be protected.
        isOwn: contact.updatedBy === resident.personId,
      },
      mayChange: can(actor, 'company-contact.change'),
    };
  }

  async save(actor: Actor, contact: ContactDto): Promise<void> {
    const { resident, companyId } = this.enter(actor, 'company-contact.change');
    await this.contacts.save({ kind: 'organisation', id: companyId }, contact, resident.personId);
    await this.note(resident, 'company-contact.save', ['email', 'phone', 'channel', 'language']);
  }

  async sendCode(actor: Actor, kind: ConfirmedAddress, language: Language): Promise<void> {
    const { companyId } = this.enter(actor, 'company-contact.change');
    const { address, code } = await this.codes.begin(companyId, kind);
    await this.sender.send({ kind, address, code, language });
  }

  async confirm(actor: Actor, kind: ConfirmedAddress, code: string): Promise<void> {
    const { resident, companyId } = this.enter(actor, 'company-contact.change');
    await this.codes.confirm({ partyId: companyId, by: resident.personId }, kind, code);
    await this.note(resident, 'company-contact.confirm', [kind]);
  }

  private enter(actor: Actor, action: string): Representing {
    const resident = asResident(actor, action);
    if (!resident.represents) throw new Rejected('not-allowed', 'forbidden');
    return { resident, companyId: resident.represents.party.id };
  }

  private async note(actor: ResidentActor, action: string, fields: string[]): Promise<void> {
    await this.audit.record(undefined, { actor, action, purpose: PURPOSE, personId: actor.personId, fields });
  }
}
