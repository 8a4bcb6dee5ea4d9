import { FromEnv } from '@farled/infra';
import { IsInt, Max, Min } from 'class-validator';

/** How long the engines' records are kept as they were, and when they are summed up. */
export class StreamConfig {
  @FromEnv('FARLED_STREAM_KEEP_DAYS', {
    default: 30,
    description: 'Days after which the engines’ raw records are removed; what they tell is kept in the history.',
  })
  @IsInt()
  @Min(1)
  @Max(36_500)
  keepRecordsDays: number;

  @FromEnv('FARLED_HISTORY_KEEP_DAYS', {
    default: 180,
    description:
      'Days after which a finished process instance keeps only its way through the diagram: its variables, jobs and incidents are removed. Counts and durations stay.',
  })
  @IsInt()
  @Min(1)
  @Max(36_500)
  keepDetailsDays: number;
}
