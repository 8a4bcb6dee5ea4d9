import { Documents } from '@farled/documents';
import { CLOCK, type Language, Transactions } from '@farled/infra';
import { type Actor, type CalendarDay, type Clock, type Id, legalDay, newId, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asOfficer } from '../case/as-officer';
import { Attachment } from '../case/attachment.entity';
import { EServices } from '../case/e-services';
import { insertRow, updateRows } from '../case/rows';
import { AssistedApplication } from './assisted-application.entity';
import { AssistedApplications } from './assisted-applications';
import { AssistedIdentification } from './assisted-identification';
import { AssistedReader } from './assisted-reader';
import type { BeginAssistedDto } from './begin-assisted.dto';

const ACTION = 'assisted.register';
const OLDEST_MS = 366 * 24 * 3_600_000;
/** Text answers of one form; files are kept elsewhere. */
const LARGEST_ANSWERS = 200_000;

interface Written {
  readonly answers: Record<string, unknown>;
  readonly page: string | null;
  readonly revision: number;
}

/** What an officer does with an application that somebody tells or sends her, before it is registered. */
@Injectable()
export class AssistedService {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: AssistedApplications,
    private readonly identification: AssistedIdentification,
    private readonly services: EServices,
    private readonly reader: AssistedReader,
    private readonly documents: Documents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(actor: Actor, wanted: BeginAssistedDto, language: Language) {
    const officer = asOfficer(actor, ACTION);
    this.requireArrival(wanted.arrivedOn);
    const service = await this.services.latest(wanted.service);
    const { personId, callId } = await this.identification.of(officer, wanted, service);
    const person = { service: service.slug, personId, partyKind: 'person', partyId: personId } as const;
    await this.applications.requireAccess(actor, person);
    const { channel, arrivedOn, identifiedBy } = wanted;
    const now = this.clock.now();
    const application: AssistedApplication = {
      ...{ id: newId(), staffId: officer.staffId, ...person, callId, channel, arrivedOn, identifiedBy, rightId: null },
      ...({ answers: {}, page: null, revision: 1, status: 'open', savedAt: now, createdAt: now } as const),
    };
    await this.transactions.run((tx) => insertRow(tx, AssistedApplication, application));
    return this.reader.view(actor, application, language);
  }

  async read(actor: Actor, id: Id, language: Language) {
    return this.reader.view(actor, await this.applications.get(actor, id), language);
  }

  async parties(actor: Actor, id: Id) {
    return this.reader.parties(actor, await this.applications.get(actor, id));
  }

  /** Saves what has been written, unless it was changed in another window meanwhile. */
  async save(
    actor: Actor,
    id: Id,
    { answers, page, revision }: Written,
  ): Promise<{ revision: number; savedAt: string }> {
    if (JSON.stringify(answers).length > LARGEST_ANSWERS) throw new Rejected('draft.too-large', 'too-large');
    await this.applications.get(actor, id);
    return this.transactions.run(async (tx) => {
      const held = await this.holdOpen(tx, actor, id);
      if (held.revision !== revision)
        throw new Rejected('draft.changed-elsewhere', 'conflict', { revision: held.revision });
      return this.change(tx, held, { answers, page });
    });
  }

  /** For whom she applies from now on. What is known beforehand is another's then: the form begins anew. */
  async choose(actor: Actor, id: Id, rightId: string | null, language: Language) {
    const application = await this.applications.get(actor, id);
    const party = await this.reader.partyOf(actor, application, rightId);
    await this.applications.requireAccess(actor, { ...application, ...party });
    await this.transactions.run(async (tx) => {
      const held = await this.holdOpen(tx, actor, id);
      await this.change(tx, held, { ...party, rightId, answers: {}, page: null });
    });
    return this.read(actor, id, language);
  }

  async remove(actor: Actor, id: Id): Promise<void> {
    await this.applications.get(actor, id);
    await this.transactions.run(async (tx) => {
      await this.holdOpen(tx, actor, id);
      for (const file of await tx.findBy(Attachment, { draftId: id })) await this.documents.remove(tx, file.id);
      await tx.delete(Attachment, { draftId: id });
      await tx.delete(AssistedApplication, { id });
    });
  }

  private async holdOpen(tx: EntityManager, actor: Actor, id: Id): Promise<AssistedApplication> {
    const held = await this.applications.hold(tx, actor, id);
    if (held.status === 'registered') throw new Rejected('assisted.registered', 'conflict');
    return held;
  }

  private async change(tx: EntityManager, { id, revision }: AssistedApplication, change: Partial<AssistedApplication>) {
    const savedAt = this.clock.now();
    const next = { revision: revision + 1, savedAt };
    await updateRows(tx, AssistedApplication, { id }, { ...change, ...next });
    return { revision: next.revision, savedAt: savedAt.toISOString() };
  }

  private requireArrival(day: CalendarDay): void {
    const now = this.clock.now();
    const oldest = legalDay(new Date(now.getTime() - OLDEST_MS));
    const isDay = new Date(`${day}T12:00:00Z`).toISOString().startsWith(day);
    if (isDay && day <= legalDay(now) && day >= oldest) return;
    throw new Rejected('assisted.arrival', 'invalid', {}, [{ path: 'arrivedOn', code: 'assisted.arrival' }]);
  }
}
