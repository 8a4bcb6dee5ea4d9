import type { Id, StaffRole } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Staff } from './staff.entity';

/** The staff who have ever logged in. */
@Injectable()
export class StaffDirectory {
  constructor(private readonly source: DataSource) {}

  /** The name of a colleague, or null when nobody has this id. */
  async nameOf(id: Id): Promise<string | null> {
    return (await this.names([id])).get(id) ?? null;
  }

  /** Names of several, for lists. */
  async names(ids: readonly Id[]): Promise<Map<Id, string>> {
    if (ids.length === 0) return new Map();
    const found = await this.source.manager.findBy(Staff, { id: In([...ids]) });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** Everybody with a role who has not left, by Swedish alphabet. */
  withRole(role: StaffRole): Promise<Staff[]> {
    const query = this.source.createQueryBuilder(Staff, 'staff').where(':role = any(staff.roles)', { role });
    return query.andWhere('staff.deactivatedAt is null').orderBy('staff.name').getMany();
  }
}
