import { CLOCK, type Language } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Announcement } from './announcement.entity';
import { type AnnouncementView, announcementView } from './announcement-view';

/** What is announced about the e-services now. */
@Injectable()
export class Announcements {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For residents: what goes on first, then what is to come. */
  async shown(language: Language): Promise<AnnouncementView[]> {
    const now = this.clock.now();
    const found = await this.current(now);
    return found.map((one) => announcementView(one, language, now));
  }

  /** Those that close e-services at a moment. */
  async closing(at: Date): Promise<Announcement[]> {
    const found = await this.current(at);
    return found.filter(({ closesServices, startsAt }) => closesServices && startsAt <= at);
  }

  private current(now: Date): Promise<Announcement[]> {
    return this.source.manager
      .createQueryBuilder(Announcement, 'a')
      .where('a.showFrom <= :now and (a.endsAt is null or a.endsAt > :now)', { now })
      .orderBy('a.startsAt')
      .getMany();
  }
}
