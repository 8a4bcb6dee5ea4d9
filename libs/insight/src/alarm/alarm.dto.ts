import { NoPersonalNumber, PageDto } from '@farled/infra';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** Which alarms, and from where on. */
export class AlarmQueryDto extends PageDto {
  @IsOptional()
  @IsIn(['open', 'closed'])
  state: 'open' | 'closed' = 'open';
}

/** What somebody has found out about an alarm. */
export class CloseAlarmDto {
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  @NoPersonalNumber()
  reason: string;
}
