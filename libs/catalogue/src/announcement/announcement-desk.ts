import { StaffDirectory } from '@farled/identity';
import { AuditLog, authorise, CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, newId, Rejected, type StaffActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import type { AnnouncementDto, NewAnnouncementDto } from './announcement.dto';
import { Announcement } from './announcement.entity';
import { type EditedAnnouncement, editedAnnouncement } from './announcement-view';

const REMEMBERED_MS = 90 * 24 * 3_600_000;
const MOST = 200;

/** Process owners and operators write, change and end notices about the e-services. */
@Injectable()
export class AnnouncementDesk {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly staff: StaffDirectory,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Planned and shown ones, and those that ended in the last three months; the latest first. */
  async list(actor: Actor): Promise<{ items: EditedAnnouncement[] }> {
    authorise(actor, 'announcement.change');
    const now = this.clock.now();
    const recent = MoreThan(new Date(now.getTime() - REMEMBERED_MS));
    const found = await this.source.manager.find(Announcement, {
      where: [{ endsAt: IsNull() }, { endsAt: recent }],
      order: { startsAt: 'DESC' },
      take: MOST,
    });
    const names = await this.staff.names(found.map(({ changedBy }) => changedBy));
    return { items: found.map((one) => editedAnnouncement(one, names.get(one.changedBy) ?? null, now)) };
  }

  async create(actor: Actor, written: NewAnnouncementDto): Promise<{ id: Id }> {
    authorise(actor, 'announcement.change');
    const id = newId();
    await this.transactions.run(async (tx) => {
      await tx.insert(Announcement, { id, ...this.row(actor, written), revision: 1 });
      await this.note(tx, actor, 'create', { id, titleSv: written.titleSv });
    });
    return { id };
  }

  async change(actor: Actor, id: Id, { revision, ...written }: AnnouncementDto): Promise<void> {
    authorise(actor, 'announcement.change');
    await this.transactions.run(async (tx) => {
      const { affected } = await tx.update(
        Announcement,
        { id: await this.known(tx, id), revision },
        { ...this.row(actor, written), revision: revision + 1 },
      );
      if (affected === 0) throw new Rejected('announcement.changed-elsewhere', 'conflict');
      await this.note(tx, actor, 'change', { id, titleSv: written.titleSv });
    });
  }

  /** It is over, or never begins. */
  async end(actor: Actor, id: Id): Promise<void> {
    authorise(actor, 'announcement.change');
    await this.transactions.run(async (tx) => {
      const one = await tx.findOneByOrFail(Announcement, { id: await this.known(tx, id) });
      const now = this.clock.now();
      if (one.endsAt && one.endsAt <= now) throw new Rejected('announcement.ended', 'conflict');
      if (one.startsAt >= now) await tx.delete(Announcement, { id });
      else await tx.update(Announcement, { id }, { ...this.changed(actor), endsAt: now, revision: one.revision + 1 });
      await this.note(tx, actor, 'end', one);
    });
  }

  private row(actor: Actor, written: NewAnnouncementDto) {
    const { showFrom, endsAt, ...rest } = written;
    const startsAt = new Date(written.startsAt);
    const shown = showFrom ? new Date(showFrom) : this.clock.now();
    const ends = endsAt ? new Date(endsAt) : null;
    if (ends && ends <= startsAt) throw new Rejected('announcement.ends-before', 'invalid');
    return {
      ...{ ...rest, services: [...rest.services], startsAt, endsAt: ends },
      showFrom: shown < startsAt ? shown : startsAt,
      ...this.changed(actor),
    };
  }

  private changed(actor: Actor) {
    return { changedAt: this.clock.now(), changedBy: (actor as StaffActor).staffId };
  }

  private async known(tx: EntityManager, id: Id): Promise<Id> {
    if (isId(id) && (await tx.existsBy(Announcement, { id }))) return id;
    throw new Rejected('not-found', 'not-found');
  }

  private note(tx: EntityManager, actor: Actor, step: string, about: { id: Id; titleSv: string }): Promise<void> {
    const { id, titleSv: purpose } = about;
    return this.audit.record(tx, { actor, action: `announcement.${step}`, purpose, fields: [id] });
  }
}
