import { IsIn } from 'class-validator';

/** Whether somebody came to her time. */
export class AttendanceDto {
  @IsIn(['attended', 'missed'])
  outcome: 'attended' | 'missed';
}
