import { IsIn, IsInt, Min } from 'class-validator';

/** Takes a task, or puts it back. */
export class AssignTaskDto {
  @IsIn(['me', 'nobody'])
  to: 'me' | 'nobody';

  @IsInt()
  @Min(1)
  revision: number;
}
