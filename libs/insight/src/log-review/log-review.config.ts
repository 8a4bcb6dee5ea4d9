import { FromEnv } from '@farled/infra';
import { IsInt, Max, Min } from 'class-validator';

/** How the audit log is followed up. */
export class LogReviewConfig {
  @FromEnv('FARLED_LOG_REVIEW_DAYS', { default: 7, description: 'A log review covers so many days.' })
  @IsInt()
  @Min(1)
  @Max(92)
  days: number;

  @FromEnv('FARLED_LOG_REVIEW_DUE_DAYS', {
    default: 14,
    description: 'A log review is to be signed off within so many days; after that it alarms.',
  })
  @IsInt()
  @Min(1)
  @Max(92)
  dueDays: number;

  @FromEnv('FARLED_LOG_REVIEW_MOST', { default: 20, description: 'Most samples of each rule in one log review.' })
  @IsInt()
  @Min(1)
  @Max(200)
  mostOfRule: number;

  @FromEnv('FARLED_LOG_REVIEW_RANDOM', { default: 10, description: 'Samples drawn at random in each log review.' })
  @IsInt()
  @Min(1)
  @Max(200)
  random: number;

  @FromEnv('FARLED_LOG_REVIEW_MANY', {
    default: 60,
    description: 'Reading about more persons than this in a day is looked at.',
  })
  @IsInt()
  @Min(2)
  @Max(10_000)
  manyPersons: number;
}
