import { IsObject } from 'class-validator';

/** The officer's answer so far. */
export class PreviewTaskDto {
  @IsObject()
  answers: Record<string, unknown>;
}
