import { RIGHT_STATES, type RightState } from '@farled/identity';
import { PageDto } from '@farled/infra';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** Which rights to list: those of somebody by number or name, or by what the source calls them. */
export class RightSearchDto extends PageDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  @IsOptional()
  @IsIn(RIGHT_STATES)
  state: RightState = 'all';
}
