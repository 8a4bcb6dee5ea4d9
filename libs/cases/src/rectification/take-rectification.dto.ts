import { IsIn, IsInt, Min } from 'class-validator';

/** Whether one takes a request, or gives it back to the list. */
export class TakeRectificationDto {
  @IsIn(['me', 'nobody'])
  to: 'me' | 'nobody';

  @IsInt()
  @Min(1)
  revision: number;
}
