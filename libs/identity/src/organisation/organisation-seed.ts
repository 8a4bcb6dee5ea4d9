import { existsSync, readFileSync } from 'node:fs';
import { Transactions } from '@farled/infra';
import { platform } from '@farled/kernel';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { parse } from 'yaml';
import { OrganisationConfig } from './organisation.config';
import { Unit } from './unit.entity';
import { checkedRows } from './unit-row';
import { UnitWriter } from './unit-writer';

/** Makes the organisation tree of the configured file, while there is none; afterwards it is kept on its page. */
@Injectable()
export class OrganisationSeed implements OnApplicationBootstrap {
  constructor(
    private readonly config: OrganisationConfig,
    private readonly transactions: Transactions,
    private readonly writer: UnitWriter,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { file } = this.config;
    if (!existsSync(file)) return;
    const rows = checkedRows((parse(readFileSync(file, 'utf8')) as { units?: object[] }).units ?? []);
    await this.transactions.run(async (tx) => {
      // Several servers start at once.
      await tx.query('select pg_advisory_xact_lock(7042012)');
      if ((await tx.count(Unit)) === 0) await this.writer.merge(tx, platform('configuration'), rows);
    });
  }
}
