import { OwnApps } from '@farled/identity';
import type { Language } from '@farled/infra';
import type { ResidentActor } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { Permits } from '../permit/permits';

/** What stands open for a resident: the permits that she has, and the apps that she has let in. */
@Injectable()
export class OwnStanding {
  constructor(
    private readonly permits: Permits,
    private readonly apps: OwnApps,
  ) {}

  async of(resident: ResidentActor, language: Language) {
    const { items: permits } = await this.permits.list(resident, language);
    const { items: apps } = await this.apps.list(resident, language);
    return { permits, apps };
  }
}
