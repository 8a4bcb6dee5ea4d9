import { IsInt, Max, Min } from 'class-validator';
import { FromEnv } from '../config/from-env';

/** What is counted by itself, because it costs much or because somebody could search through people with it. */
export type LimitedKind = 'login' | 'look-up' | 'upload' | 'search' | 'match' | 'report' | 'app';

/** How often what is limited may be done. */
export class LimitsConfig {
  @FromEnv('FARLED_LOGINS_PER_MINUTE', { default: 60, description: 'Most logins begun from one network address.' })
  @IsInt()
  @Min(1)
  loginsPerMinute: number;

  @FromEnv('FARLED_LOOK_UPS_PER_MINUTE', {
    default: 120,
    description: 'Most cases and persons that one person opens in a minute.',
  })
  @IsInt()
  @Min(1)
  lookUpsPerMinute: number;

  @FromEnv('FARLED_UPLOADS_PER_MINUTE', { default: 30, description: 'Most files that one person sends in a minute.' })
  @IsInt()
  @Min(1)
  uploadsPerMinute: number;

  @FromEnv('FARLED_SEARCHES_PER_MINUTE', { default: 120, description: 'Most searches by one person in a minute.' })
  @IsInt()
  @Min(1)
  searchesPerMinute: number;

  @FromEnv('FARLED_MATCHES_PER_MINUTE', {
    default: 10,
    description:
      'Most attempts in a minute to name somebody else by personal number and name, or a case by its secret code.',
  })
  @IsInt()
  @Min(1)
  matchesPerMinute: number;

  @FromEnv('FARLED_REPORTS_PER_MINUTE', {
    default: 10,
    description: 'Most reports without login that are begun or sent from one network address in a minute.',
  })
  @IsInt()
  @Min(1)
  reportsPerMinute: number;

  @FromEnv('FARLED_PERSONS_PER_ADDRESS', {
    default: 20,
    description: 'A network address may do so many times what one person may: a whole office can stand behind it.',
  })
  @IsInt()
  @Min(1)
  @Max(10_000)
  personsPerAddress: number;

  @FromEnv('FARLED_APP_CALLS_PER_MINUTE', {
    default: 120,
    description: 'Most calls in a minute that one app makes for one resident.',
  })
  @IsInt()
  @Min(1)
  appCallsPerMinute: number;

  /** Most in a minute by one person, and from one address. Of a login nobody knows yet whose it is. */
  of(kind: LimitedKind): { person: number; address: number } {
    if (kind === 'login') return { person: this.loginsPerMinute, address: this.loginsPerMinute };
    if (kind === 'report') return { person: this.reportsPerMinute, address: this.reportsPerMinute };
    const person = {
      'look-up': this.lookUpsPerMinute,
      upload: this.uploadsPerMinute,
      search: this.searchesPerMinute,
      match: this.matchesPerMinute,
      app: this.appCallsPerMinute,
    }[kind];
    return { person, address: person * this.personsPerAddress };
  }
}
