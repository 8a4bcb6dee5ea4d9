import { CLOCK } from '@farled/infra';
import { type Actor, type Clock, type Id, legalDay, nobody, type StaffActor, type StaffRole } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Login } from '../../session/session-data';

type StaffLogin = Extract<Login, { kind: 'staff' }>;

/** Whom she acts as decides the units; a deputy's own do not count while she acts for somebody else. */
const STANDING = `with recursive mine as (
    select u.id, u.code from identity.unit u join identity.membership m on m.unit_id = u.id
      where m.staff_id = coalesce($3::uuid, $1::uuid) and u.closed_at is null
    union select below.id, below.code from identity.unit below join mine on below.parent_id = mine.id
      where below.closed_at is null)
  select staff.roles as own_roles, absent.roles as absent_roles,
    array(select code from mine order by code) as units,
    exists (select 1 from identity.deputy d where d.deputy_id = $1::uuid and d.absent_id = $3::uuid
      and $5::date between d.from_day and d.to_day and d.ended_at is null) as is_deputy
  from identity.staff staff
    join identity.staff_sign_in sign_in on sign_in.id = $2::uuid and sign_in.staff_id = staff.id
    left join identity.staff absent on absent.id = $3::uuid
  where staff.id = $1::uuid and staff.deactivated_at is null and sign_in.ended_at is null
    and (sign_in.ends_at is null or sign_in.ends_at > $4::timestamptz)`;

interface Standing {
  readonly own_roles: StaffRole[];
  readonly absent_roles: StaffRole[] | null;
  readonly units: string[];
  readonly is_deputy: boolean;
}

/** What a member of staff is at this very moment: her login still counts, these are her units, and whom she is deputy for. */
@Injectable()
export class StaffStanding {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The actor of a session, brought up to date; nobody once the account is closed or the login has been ended. */
  async of(actor: Actor, login: Login | undefined): Promise<Actor> {
    if (actor.kind !== 'staff' || login?.kind !== 'staff') return actor;
    const standing = await this.read(login);
    if (!standing) return nobody;
    const { staffId, department, identified } = login;
    const roles = login.roles.filter((role) => standing.own_roles.includes(role));
    const now: StaffActor = { kind: 'staff', staffId, roles, department, identified, units: standing.units };
    if (!login.deputyFor) return now;
    if (!standing.is_deputy) return this.of({ ...now }, { ...login, deputyFor: undefined });
    // A deputy is never more than both: what is trusted to the absent one in person stays with her.
    const shared = roles.filter((role) => standing.absent_roles?.includes(role));
    return { ...now, roles: shared, deputyFor: login.deputyFor };
  }

  private async read({ staffId, signInId, deputyFor }: StaffLogin): Promise<Standing | undefined> {
    const now = this.clock.now();
    const given: [Id, Id, Id | null, Date, string] = [staffId, signInId, deputyFor ?? null, now, legalDay(now)];
    const rows = await this.source.query<Standing[]>(STANDING, given);
    return rows[0];
  }
}
