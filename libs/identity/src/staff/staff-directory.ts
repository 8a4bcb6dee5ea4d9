import { CLOCK } from '@farled/infra';
import { type Clock, type Id, newId, type StaffRole } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Staff } from './staff.entity';

export interface StaffIdentity {
  readonly subject: string;
  readonly name: string;
  readonly department: string;
  readonly email: string | null;
  readonly roles: readonly StaffRole[];
}

/** The staff who have ever logged in. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes in what the IdP said at a login. */
  async remember(identity: StaffIdentity): Promise<Staff> {
    const { subject } = identity;
    const row = { ...identity, roles: [...identity.roles], lastLoginAt: this.clock.now() };
    await this.source
      .createQueryBuilder()
      .insert()
      .into(Staff)
      .values({ ...row, id: newId() })
      .orUpdate(['name', 'department', 'email', 'roles', 'last_login_at'], ['subject'])
      .execute();
    return this.source.manager.findOneByOrFail(Staff, { subject });
  }

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

  /** Everybody with a role, by Swedish alphabet. */
  withRole(role: StaffRole): Promise<Staff[]> {
    const query = this.source.createQueryBuilder(Staff, 'staff').where(':role = any(staff.roles)', { role });
    return query.orderBy('staff.name').getMany();
  }
}
