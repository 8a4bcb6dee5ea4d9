import { PageDto } from '@farled/infra';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** Which incidents, and from where on. */
export class IncidentQueryDto extends PageDto {
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,100}$/)
  service?: string;

  @IsOptional()
  @Matches(/^[A-Z_]{1,50}$/)
  type?: string;

  /** Only those that have been open for so many hours. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100_000)
  olderThanHours?: number;
}
