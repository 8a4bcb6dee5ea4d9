import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence says what it proves: logins are forgotten after a time, signatures live with their case. */
export class EvidenceKinds1763856000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table register.signature_evidence drop column kind');
  }
}

const UP = `
alter table register.signature_evidence add column kind text not null default 'sign'
  check (kind in ('auth', 'sign', 'phone-auth', 'phone-sign'));
alter table register.signature_evidence alter column kind drop default;
create index signature_evidence_logins on register.signature_evidence (signed_at) where kind = 'auth';
`;
