import { AuditLog, I18n, type Language, MunicipalityConfig, Transactions } from '@farled/infra';
import { type Actor, isProtected, partyOf, Rejected, type ResidentActor } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import { WhatWeKnow } from '../my-pages/what-we-know';
import type { DisputedFact } from './rectification.entity';
import { ownRequests } from './rectification.policy';
import { RectificationIntake } from './rectification-intake';
import { residentRectification } from './rectification-view';
import type { SendRectificationDto } from './send-rectification.dto';

/** Where a resident says that the municipality has something wrong, and reads what it answers. */
@Injectable()
export class RectificationDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly intake: RectificationIntake,
    private readonly known: WhatWeKnow,
    private readonly persons: Persons,
    private readonly audit: AuditLog,
    private readonly i18n: I18n,
    private readonly municipality: MunicipalityConfig,
  ) {}

  /** Sent twice with the same key, it is one request and the same receipt. */
  async send(actor: Actor, sent: SendRectificationDto, language: Language) {
    const resident = asResident(actor, 'rectification.send');
    const { represents, ...self } = resident;
    if (sent.about === 'represented' && !represents) throw new Rejected('rectification.nobody-represented');
    const concerned = sent.about === 'self' ? self : resident;
    await this.requireOpen(concerned);
    const fact = await this.factOf(resident, sent, language);
    const { requestKey, text } = sent;
    const request = await this.intake.receive(concerned, { requestKey, fact, text: text.trim() });
    const { diaryNumber, receivedAt, dueOn } = request;
    return { diaryNumber, receivedAt: receivedAt.toISOString(), dueOn };
  }

  /** Her own requests and those of the organisation she acts for, newest first. */
  async list(actor: Actor, language: Language) {
    const resident = asResident(actor, 'rectification.list-own');
    const { personId } = resident;
    // What she wrote may tell who she is: of a protected person nothing is shown on a screen.
    if (isProtected(await this.persons.protection(personId))) return { items: [] };
    const rows = await this.transactions.run((tx) => this.intake.of(tx, ownRequests(resident)));
    await this.audit.read(undefined, { actor, purpose: 'my-pages', personId, fields: ['rectification'] });
    const text = (code: string) => this.i18n.text(code, language);
    return { items: rows.map((row) => residentRectification(row, text)) };
  }

  /** What a protected person writes would stand in lists and mails about it: she calls instead. */
  private async requireOpen(resident: ResidentActor): Promise<void> {
    const party = partyOf(resident);
    const people = [resident.personId, ...(party.kind === 'person' ? [party.id] : [])];
    const all = await Promise.all([...new Set(people)].map((id) => this.persons.protection(id)));
    if (!all.some(isProtected)) return;
    throw new Rejected('rectification.call', 'forbidden', { phone: this.municipality.phone });
  }

  /** As the register has it now, word for word as it is shown. */
  private async factOf(actor: ResidentActor, sent: SendRectificationDto, language: Language): Promise<DisputedFact> {
    const { source, key, about } = sent;
    const none = { source, label: null, value: null, at: null };
    if (key === null) return none;
    const side = about === 'self' ? 'self' : 'organisation';
    const { sections } = await this.known.of(actor, language);
    const section = sections.find((one) => one.about === side && one.source === source);
    const row = section?.rows.find((one) => one.key === key);
    if (!row) throw new Rejected('rectification.unknown-fact', 'conflict');
    return { source, label: row.label, value: row.value, at: section?.at ?? null };
  }
}
