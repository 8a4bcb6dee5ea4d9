import { Controller, Get, Res } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import type { Response } from 'express';
import { Public } from '../access/route-access';
import { HealthChecks } from './health-checks';

/** For load balancers and the launcher. */
@SkipThrottle()
@Controller('health')
export class HealthController {
  constructor(private readonly checks: HealthChecks) {}

  /** The process runs. */
  @Public()
  @Get('live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /** The process can serve: all that it needs answers. */
  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response) {
    const checks = await this.checks.run();
    const isUp = Object.values(checks).every((state) => state !== 'down');
    response.status(isUp ? 200 : 503);
    return { status: isUp ? 'up' : 'down', checks };
  }
}
