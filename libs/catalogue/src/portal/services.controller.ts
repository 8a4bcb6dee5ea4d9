import { type Language, Limited, Public, ReaderLanguage } from '@farled/infra';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ServiceFigures } from '../figures/service-figures';
import { Catalogue } from '../version/catalogue';
import { Openness } from '../window/openness';
import { ServiceFinder } from './service-finder';
import { pageOf, type ServicePage, type ServiceSummary, summaryOf } from './service-views';
import { ServicesQueryDto } from './services.dto';

const MOST_USED = 6;

/** The e-services that the municipality offers, for everybody. */
@Controller('api/services')
export class ServicesController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly finder: ServiceFinder,
    private readonly openness: Openness,
    private readonly figures: ServiceFigures,
  ) {}

  /** By title, or by how well they answer; `mostUsed` by the last year's cases. */
  @Get()
  @Public()
  @Limited('search', 'q')
  async list(
    @Query() { q = '' }: ServicesQueryDto,
    @ReaderLanguage() language: Language,
  ): Promise<{ items: ServiceSummary[]; mostUsed: string[] }> {
    const [found, openingOf] = await Promise.all([this.finder.find(q, language), this.openness.judge(language)]);
    const items = found.map((service) => summaryOf(service, openingOf(service), language));
    return { items, mostUsed: await this.mostUsed(items) };
  }

  @Get(':slug')
  @Public()
  async read(@Param('slug') slug: string, @ReaderLanguage() language: Language): Promise<ServicePage> {
    const service = await this.catalogue.current(slug);
    const [figures, opening] = await Promise.all([this.figures.of(slug), this.openness.of(service, language)]);
    return pageOf(service, figures, opening, language);
  }

  private async mostUsed(items: readonly ServiceSummary[]): Promise<string[]> {
    const used = await Promise.all(items.map(async ({ slug }) => ({ slug, ...(await this.figures.of(slug)) })));
    return used
      .sort((a, b) => b.cases - a.cases)
      .slice(0, MOST_USED)
      .map(({ slug }) => slug);
  }
}
