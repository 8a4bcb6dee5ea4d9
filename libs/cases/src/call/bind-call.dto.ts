import { IsUUID } from 'class-validator';

/** The case that a call turned out to be about. */
export class BindCallDto {
  @IsUUID()
  caseId: string;
}
