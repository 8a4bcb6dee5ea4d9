import { CLOCK, type Language, Limited, Public, ReaderLanguage } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ServiceFigures } from '../figures/service-figures';
import { Catalogue } from '../version/catalogue';
import { matches, pageOf, type ServicePage, type ServiceSummary, summaryOf } from './service-views';
import { ServicesQueryDto } from './services.dto';

/** The e-services that the municipality offers, for everybody. */
@Controller('api/services')
export class ServicesController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly figures: ServiceFigures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @Limited('search', 'q')
  async list(
    @Query() { q = '' }: ServicesQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<{ items: ServiceSummary[] }> {
    const words = q.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
    const found = (await this.catalogue.all()).filter((service) => matches(service, words));
    const items = found.map((service) => summaryOf(service, language, this.clock.now()));
    return { items: items.sort((a, b) => a.title.localeCompare(b.title, language)) };
  }

  @Get(':slug')
  @Public()
  async read(@Param('slug') slug: string, @ReaderLanguage() language: Language): Promise<ServicePage> {
    const service = await this.catalogue.current(slug);
    return pageOf(service, await this.figures.of(service.slug), language, this.clock.now());
  }
}
