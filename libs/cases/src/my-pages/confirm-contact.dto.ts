import { Matches } from 'class-validator';
import { ContactCodeDto } from './contact-code.dto';

/** The code that came to an address. */
export class ConfirmContactDto extends ContactCodeDto {
  @Matches(/^\d{6}$/)
  code: string;
}
