import { authorise } from '@farled/infra';
import { type Actor, type Id, isId } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Staff } from '../staff/account/staff.entity';
import { Membership } from './membership.entity';
import { Unit } from './unit.entity';
import { UnitHistory } from './unit-history';

const MOST_PEOPLE = 50;

/** The organisation tree, its members and history, as the administrator's page shows them. */
@Injectable()
export class OrganisationView {
  constructor(
    private readonly source: DataSource,
    private readonly history: UnitHistory,
  ) {}

  async tree(actor: Actor) {
    authorise(actor, 'organisation.read');
    const { manager } = this.source;
    const units = await manager.find(Unit, { order: { name: 'ASC' } });
    const counts = await this.source.query<{ unit_id: Id; n: number }[]>(
      'select unit_id, count(distinct staff_id)::int as n from identity.membership group by unit_id',
    );
    const members = new Map(counts.map(({ unit_id, n }) => [unit_id, n]));
    const items = units.map(({ closedAt, ...unit }) => ({
      ...unit,
      isClosed: closedAt !== null,
      members: members.get(unit.id) ?? 0,
    }));
    return { items };
  }

  /** Who belongs to a unit, and what has happened to it. */
  async unit(actor: Actor, id: Id) {
    authorise(actor, 'organisation.read');
    if (!isId(id)) return { members: [], history: [] };
    const { manager } = this.source;
    const memberships = await manager.find(Membership, { where: { unitId: id } });
    const changes = await this.history.of(id);
    const people = await this.people([
      ...memberships.map(({ staffId }) => staffId),
      ...changes.flatMap(({ actor: by, params }) => [by.replace(/^staff:/, ''), params.staffId ?? '']),
    ]);
    const members = memberships.map(({ staffId, source, since }) => ({
      id: staffId,
      name: people.get(staffId)?.name ?? '',
      roles: people.get(staffId)?.roles ?? [],
      isActive: people.get(staffId)?.deactivatedAt === null,
      source,
      since: since.toISOString(),
    }));
    const named = (params: Record<string, string>): Record<string, string> =>
      params.staffId ? { ...params, name: people.get(params.staffId)?.name ?? '' } : params;
    const history = changes.map(({ id: changeId, code, params, actor: by, at }) => ({
      id: changeId,
      code,
      params: named(params),
      by: people.get(by.replace(/^staff:/, ''))?.name ?? null,
      at: at.toISOString(),
    }));
    return { members: members.sort((a, b) => a.name.localeCompare(b.name, 'sv')), history };
  }

  /** Accounts whose name or department begins so; all when nothing is asked for. */
  async accounts(actor: Actor, text: string) {
    authorise(actor, 'organisation.read');
    const query = this.source
      .createQueryBuilder(Staff, 'staff')
      .orderBy('staff.name')
      .limit(MOST_PEOPLE + 1);
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    if (text) query.where('staff.name ilike :pattern or staff.department ilike :pattern', { pattern });
    const found = await query.getMany();
    const items = found.slice(0, MOST_PEOPLE).map(({ id, name, department, roles, lastLoginAt, deactivatedAt }) => ({
      ...{ id, name, department, roles },
      lastLoginAt: lastLoginAt.toISOString(),
      isActive: deactivatedAt === null,
    }));
    return { items, hasMore: found.length > MOST_PEOPLE };
  }

  private async people(ids: readonly string[]): Promise<Map<Id, Staff>> {
    const wanted = [...new Set(ids.filter(isId))];
    if (wanted.length === 0) return new Map();
    const query = this.source.createQueryBuilder(Staff, 'staff').where('staff.id = any(:wanted)', { wanted });
    return new Map((await query.getMany()).map((one) => [one.id, one]));
  }
}
