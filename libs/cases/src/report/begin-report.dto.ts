import { Matches } from 'class-validator';

/** What is to be reported. */
export class BeginReportDto {
  @Matches(/^[a-z0-9-]{1,60}$/)
  service: string;
}
