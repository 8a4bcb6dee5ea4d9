import { IsInt, IsString, MaxLength, Min } from 'class-validator';

/** Which revision to publish, and what has changed, in words for colleagues. */
export class PublishDto {
  @IsInt()
  @Min(1)
  revision: number;

  @IsString()
  @MaxLength(2000)
  comment: string;
}
