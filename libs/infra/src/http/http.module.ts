import './problem-texts';
import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { PolicyGuard } from '../access/policy.guard';
import { RouteAccessCheck } from '../access/route-access-check';
import { loadConfig } from '../config/load-config';
import { provideConfig } from '../config/provide-config';
import { PeriodicWork } from '../periodic/periodic-work';
import { CsrfGuard } from './csrf.guard';
import { HttpConfig } from './http.config';
import { inputValidation } from './input-validation';
import { LimitsConfig } from './limits.config';
import { MunicipalityConfig } from './municipality.config';
import { ProblemFilter } from './problem.filter';
import { RateLimitGuard } from './rate-limit.guard';
import { RateLimits } from './rate-limits';

/** What every route has in common: rate limit, CSRF, policy, checked input, problem+json. In this order. */
@Global()
@Module({
  imports: [
    DiscoveryModule,
    ThrottlerModule.forRootAsync({
      useFactory: () => [{ ttl: 60_000, limit: loadConfig(HttpConfig).requestsPerMinute }],
    }),
  ],
  providers: [
    provideConfig(HttpConfig),
    provideConfig(MunicipalityConfig),
    provideConfig(LimitsConfig),
    RateLimits,
    RouteAccessCheck,
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: APP_PIPE, useFactory: inputValidation },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [RateLimits, HttpConfig, MunicipalityConfig, RouteAccessCheck],
})
export class HttpModule implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly limits: RateLimits,
  ) {}

  onModuleInit(): void {
    this.periodic.register('http.rate-limits', 60_000, () => this.limits.tidy());
  }
}
