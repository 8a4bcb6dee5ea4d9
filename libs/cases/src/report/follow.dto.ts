import { IsString, MaxLength, MinLength } from 'class-validator';

/** The secret code of a receipt. In a body: it never stands in an address. */
export class FollowDto {
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  code: string;
}
