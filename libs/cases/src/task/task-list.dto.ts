import { PageDto } from '@farled/infra';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export const TASK_VIEWS = ['mine', 'unassigned', 'all', 'overdue'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];

/** Which tasks to list. */
export class TaskListDto extends PageDto {
  @IsOptional()
  @IsIn(TASK_VIEWS)
  view: TaskView = 'all';

  /** Part of a diary number. Names cannot be searched for: a protected person must not be found by one. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;
}
