import { PageDto } from '@farled/infra';
import { IsIn, IsOptional } from 'class-validator';

/** Which requests: those that wait for an answer, one's own of them, or those that have been answered. */
export class RectificationListDto extends PageDto {
  @IsOptional()
  @IsIn(['open', 'mine', 'answered'])
  view: 'open' | 'mine' | 'answered' = 'open';
}
