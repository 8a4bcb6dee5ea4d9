import { Catalogue } from '@farled/catalogue';
import type { Language } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { isOfAnotherUnit } from '../case/case.policy';
import { EServices } from '../case/e-services';
import { AssistedApplications } from './assisted-applications';

/** What an officer can begin with, and what she has begun. */
@Injectable()
export class AssistedServices {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly services: EServices,
    private readonly applications: AssistedApplications,
  ) {}

  async overview(actor: Actor, language: Language) {
    const open = await this.applications.openOf(actor);
    const slugs = (await this.catalogue.all()).map(({ slug }) => slug);
    const all = await Promise.all(slugs.map((slug) => this.services.latest(slug)));
    const titles = new Map(all.map((service) => [service.slug, service.title(language)]));
    const mine = all.filter(({ unit = null }) => !isOfAnotherUnit(actor, { unit }));
    return {
      services: mine
        .map(({ slug, assisted, ...service }) => ({ slug, title: service.title(language), ...assisted }))
        .sort((one, other) => one.title.localeCompare(other.title, language)),
      items: open.map(({ id, service, channel, arrivedOn, savedAt }) => {
        return { id, service: titles.get(service) ?? service, channel, arrivedOn, savedAt: savedAt.toISOString() };
      }),
    };
  }
}
