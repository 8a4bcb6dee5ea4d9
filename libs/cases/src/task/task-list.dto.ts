import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export const TASK_VIEWS = ['mine', 'unassigned', 'all', 'overdue'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];

/** Which tasks to list. */
export class TaskListDto {
  @IsOptional()
  @IsIn(TASK_VIEWS)
  view: TaskView = 'all';

  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;

  /** Part of a diary number. Names cannot be searched for: a protected person must not be found by one. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;
}
