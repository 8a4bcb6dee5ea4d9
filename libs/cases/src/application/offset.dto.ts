import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Where in the file a part begins. */
export class OffsetDto {
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  offset: number;
}
