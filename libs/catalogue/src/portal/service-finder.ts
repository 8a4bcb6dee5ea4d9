import type { Language } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import { type SearchText, ServiceSearch } from '../search/service-search';
import { Catalogue } from '../version/catalogue';
import type { PublishedEService } from '../version/published-e-service';
import { lifeEventName, subjectName } from './themes';

const LANGUAGES: readonly Language[] = ['sv', 'en'];

/** Finds e-services by words. The index is made anew when an e-service is published. */
@Injectable()
export class ServiceFinder {
  private made: { of: string; search: ServiceSearch } | undefined;

  constructor(private readonly catalogue: Catalogue) {}

  /** The best first; without a question all of them, by title. */
  async find(question: string, language: Language): Promise<PublishedEService[]> {
    const all = await this.catalogue.all();
    if (!question.trim()) return all.sort((a, b) => a.title(language).localeCompare(b.title(language), language));
    const slugs = this.search(all).find(question);
    return slugs.flatMap((slug) => all.filter((service) => service.slug === slug));
  }

  private search(all: readonly PublishedEService[]): ServiceSearch {
    const of = all.map(({ slug, version }) => `${slug}/${version}`).join(' ');
    if (this.made?.of !== of) this.made = { of, search: new ServiceSearch(all.map(searchText)) };
    return this.made.search;
  }
}

function searchText(service: PublishedEService): SearchText {
  const { summary, keywords = [], subjects = [], lifeEvent } = service.definition;
  const inAll = (text: (language: Language) => string) => LANGUAGES.map(text).join(' ');
  return {
    slug: service.slug,
    title: inAll((language) => service.title(language)),
    keywords: keywords.join(' '),
    summary: inAll((language) => service.text(summary, language)),
    themes: inAll((language) =>
      [
        ...subjects.map((code) => subjectName(code, language)),
        ...(lifeEvent ? [lifeEventName(lifeEvent, language)] : []),
      ].join(' '),
    ),
  };
}
