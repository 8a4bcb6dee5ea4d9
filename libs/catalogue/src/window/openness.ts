import { CLOCK, type Language } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Announcement } from '../announcement/announcement.entity';
import { Announcements } from '../announcement/announcements';
import type { PublishedEService } from '../version/published-e-service';
import { opensAfter } from './opening';

/** Whether an e-service takes applications now; when it does not, why, and from when it does. */
export interface Opening {
  open: boolean;
  closedReason?: string;
  opensAt?: string;
}

/** Which e-services are open: by their own window, and by what has been announced. */
@Injectable()
export class Openness {
  constructor(
    private readonly announcements: Announcements,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(service: PublishedEService, language: Language, at?: Date): Promise<Opening> {
    return (await this.judge(language, at))(service);
  }

  /** Judges many e-services by one look at what is announced. */
  async judge(language: Language, at = this.clock.now()): Promise<(service: PublishedEService) => Opening> {
    const closing = await this.announcements.closing(at);
    return (service) => byWindow(service, language, at) ?? byAnnouncement(service, language, closing) ?? { open: true };
  }
}

function byWindow(service: PublishedEService, language: Language, now: Date): Opening | undefined {
  const closedReason = service.closedReason(now, language);
  const { window } = service.definition;
  if (closedReason === undefined || !window) return undefined;
  return closed(closedReason, opensAfter(window, now));
}

function byAnnouncement(service: PublishedEService, language: Language, closing: Announcement[]): Opening | undefined {
  const one = closing.find(({ services }) => services.length === 0 || services.includes(service.slug));
  return one && closed(language === 'sv' ? one.titleSv : one.titleEn, one.endsAt ?? undefined);
}

const closed = (closedReason: string, opens: Date | undefined): Opening => ({
  ...{ open: false, closedReason },
  ...(opens && { opensAt: opens.toISOString() }),
});
