import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HealthController } from './health.controller';
import { HealthChecks } from './health-checks';

/** `/health/live` and `/health/ready`. */
@Global()
@Module({ controllers: [HealthController], providers: [HealthChecks], exports: [HealthChecks] })
export class HealthModule implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly source: DataSource,
  ) {}

  onModuleInit(): void {
    this.checks.register('database', () => this.source.query('select 1'));
  }
}
