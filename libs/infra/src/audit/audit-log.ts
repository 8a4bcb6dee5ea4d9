import { type Actor, actorId, appOf, type Clock, type Id, newId, representedId } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan, Not } from 'typeorm';
import { CLOCK } from '../clock/clock';
import { correlationId } from '../context/correlation';
import { AuditEntry } from './audit-entry.entity';

export interface AuditEvent {
  readonly actor: Actor;
  readonly action: string;
  /** Why, as the actor stated it or as the use case is named. */
  readonly purpose: string;
  readonly personId?: Id;
  readonly caseId?: Id;
  /** What was shown or changed, by field name. */
  readonly fields?: readonly string[];
  readonly result?: 'allowed' | 'refused' | 'failed';
  /** The app that it is about, by its client id; otherwise the one through which the actor acts. */
  readonly app?: string;
}

export interface AuditRead {
  readonly actor: Actor;
  readonly purpose: string;
  readonly personId?: Id;
  readonly caseId?: Id;
  readonly fields: readonly string[];
}

/** One page of the log. */
export interface LogPage {
  readonly limit?: number;
  /** The `seq` of the last row of the page before. */
  readonly before?: string;
  /** Purposes that are left out. */
  readonly except?: readonly string[];
}

const exceptFor = (purposes: readonly string[]) => ({ purpose: Not(In([...purposes])) });

/**
 * Who did what with whose data, and why (Digg's guidance on traceability; dataskyddsförordningen art. 5.2 and 15).
 * Append-only: a trigger refuses every change, and AuditSeal chains the rows so that one that is missing shows.
 */
@Injectable()
export class AuditLog {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A person's data was read. Without `tx` the row is written at once, before the data is shown. */
  read(tx: EntityManager | undefined, read: AuditRead): Promise<void> {
    return this.record(tx, { ...read, action: 'read' });
  }

  /** Several events at once, such as a list in which each person was shown. */
  async recordAll(tx: EntityManager | undefined, events: readonly AuditEvent[]): Promise<void> {
    if (events.length === 0) return;
    await (tx ?? this.source.manager).insert(
      AuditEntry,
      events.map((event) => this.entry(event)),
    );
  }

  /** Something else worth remembering: a login, a decision, a refusal. */
  async record(tx: EntityManager | undefined, event: AuditEvent): Promise<void> {
    await (tx ?? this.source.manager).insert(AuditEntry, this.entry(event));
  }

  /** Who has read or changed one person's data, newest first (dataskyddsförordningen art. 15); `before` pages on. */
  ofPerson(personId: Id, { limit = 100, before, except = [] }: LogPage = {}): Promise<AuditEntry[]> {
    const where = { personId, ...(before && { seq: LessThan(before) }), ...(except.length > 0 && exceptFor(except)) };
    return this.source.manager.find(AuditEntry, { where, order: { seq: 'DESC' }, take: limit });
  }

  private entry(event: AuditEvent) {
    const { actor } = event;
    return {
      id: newId(),
      at: this.clock.now(),
      actor: actorId(actor),
      onBehalfOf: representedId(actor),
      app: event.app ?? appOf(actor),
      roles: actor.kind === 'staff' ? [...actor.roles] : [],
      department: actor.kind === 'staff' ? actor.department : null,
      action: event.action,
      purpose: event.purpose,
      personId: event.personId ?? null,
      caseId: event.caseId ?? null,
      fields: [...(event.fields ?? [])],
      result: event.result ?? ('allowed' as const),
      correlationId: correlationId() ?? null,
    };
  }
}
