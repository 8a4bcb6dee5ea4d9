import { StaffDirectory } from '@farled/identity';
import { AuditLog, authorise, CLOCK, type Language, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, newId, Rejected, type StaffActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NewAccessibilityReportDto } from './accessibility.dto';
import { AccessibilityReport } from './accessibility-report.entity';

const MOST = 200;

/** A report as those see it who are to remove the obstacle. */
export interface ReportView {
  id: string;
  at: string;
  place: string;
  text: string;
  email: string | null;
  handledAt: string | null;
  handledBy: string | null;
  note: string | null;
}

/** Reports of obstacles: anybody sends them, process owners answer and handle them. */
@Injectable()
export class AccessibilityService {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly staff: StaffDirectory,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async report({ place, text, email }: NewAccessibilityReportDto, language: Language): Promise<void> {
    const written = { place: place.trim(), text: text.trim(), email: email?.trim() || null };
    const open = { handledAt: null, handledBy: null, note: null };
    const row = { id: newId(), at: this.clock.now(), language, ...written, ...open };
    await this.source.manager.insert(AccessibilityReport, row);
  }

  /** Those that wait first, the newest of each first. */
  async list(actor: Actor): Promise<{ items: ReportView[] }> {
    authorise(actor, 'accessibility.handle');
    const found = await this.source.manager.find(AccessibilityReport, {
      order: { handledAt: { direction: 'DESC', nulls: 'FIRST' }, id: 'DESC' },
      take: MOST,
    });
    const names = await this.staff.names(found.flatMap(({ handledBy }) => handledBy ?? []));
    return { items: found.map((one) => view(one, names)) };
  }

  /** It is answered and handled; how to reach the reporter is no longer kept. */
  async handle(actor: Actor, id: Id, note: string): Promise<void> {
    authorise(actor, 'accessibility.handle');
    await this.transactions.run(async (tx) => {
      const one = isId(id) ? await tx.findOneBy(AccessibilityReport, { id }) : null;
      if (!one) throw new Rejected('not-found', 'not-found');
      if (one.handledAt) throw new Rejected('accessibility.handled', 'conflict');
      const { staffId: handledBy } = actor as StaffActor;
      const done = { handledAt: this.clock.now(), handledBy, note: note.trim(), email: null };
      await tx.update(AccessibilityReport, { id }, done);
      await this.audit.record(tx, { actor, action: 'accessibility.handle', purpose: note.trim(), fields: [id] });
    });
  }
}

function view(one: AccessibilityReport, names: ReadonlyMap<Id, string>): ReportView {
  const { id, place, text, email, note, at, handledAt, handledBy } = one;
  return {
    ...{ id, place, text, email, note },
    at: at.toISOString(),
    handledAt: handledAt?.toISOString() ?? null,
    handledBy: handledBy ? (names.get(handledBy) ?? null) : null,
  };
}
