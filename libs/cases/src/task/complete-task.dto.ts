import { IsInt, IsObject, Min } from 'class-validator';

/** The officer's answer, on top of which revision of the task. */
export class CompleteTaskDto {
  @IsObject()
  answers: Record<string, unknown>;

  @IsInt()
  @Min(1)
  revision: number;
}
