import type { MigrationInterface, QueryRunner } from 'typeorm';

/** BankID orders know the platform of their browser and the page to come back to, and may belong to a telephone call. */
export class BankIdWhole1763856000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
alter table identity.bankid_order
  drop constraint bankid_order_kind_check,
  drop constraint bankid_order_device_check,
  add constraint bankid_order_kind_check check (kind in ('auth', 'sign', 'phone-auth', 'phone-sign')),
  add constraint bankid_order_device_check check (device in ('same', 'other', 'phone')),
  add column platform text not null default 'desktop',
  add column return_page text,
  drop column is_mobile,
  alter column auto_start_token drop not null,
  alter column qr_start_token drop not null,
  alter column qr_start_secret drop not null;
alter table identity.bankid_order alter column platform drop default;
create index bankid_order_open on identity.bankid_order (started_at) where status = 'pending';
`;

const DOWN = `
drop index identity.bankid_order_open;
delete from identity.bankid_order where device = 'phone' or auto_start_token is null;
alter table identity.bankid_order
  drop constraint bankid_order_kind_check,
  drop constraint bankid_order_device_check,
  add constraint bankid_order_kind_check check (kind in ('auth', 'sign')),
  add constraint bankid_order_device_check check (device in ('same', 'other')),
  add column is_mobile boolean not null default false,
  drop column platform,
  drop column return_page,
  alter column auto_start_token set not null,
  alter column qr_start_token set not null,
  alter column qr_start_secret set not null;
alter table identity.bankid_order alter column is_mobile drop default;
`;
