import { IsIn } from 'class-validator';

/** Which address a code is to be sent to. */
export class ContactCodeDto {
  @IsIn(['email', 'phone'])
  kind: 'email' | 'phone';
}
