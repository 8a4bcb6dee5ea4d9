import { IsBoolean } from 'class-validator';

/** What the resident answers an app. */
export class AppAnswerDto {
  @IsBoolean()
  allow: boolean;
}
