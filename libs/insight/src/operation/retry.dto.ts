import { IsInt, Max, Min } from 'class-validator';
import { ActDto } from './act.dto';

/** Lets an instance go on, with so many new attempts for the job that failed. */
export class RetryDto extends ActDto {
  @IsInt()
  @Min(1)
  @Max(100)
  retries: number;
}
