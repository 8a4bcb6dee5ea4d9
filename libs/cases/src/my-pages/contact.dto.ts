import { LANGUAGES, type Language } from '@farled/kernel';
import { IsEmail, IsIn, IsOptional, Matches, MaxLength, ValidateIf } from 'class-validator';

/** How the resident wants to be reached. */
export class ContactDto {
  @ValidateIf((contact: ContactDto) => contact.email !== null)
  @IsEmail()
  @MaxLength(254)
  email: string | null;

  @ValidateIf((contact: ContactDto) => contact.phone !== null)
  @Matches(/^[+\d][\d\s()-]{5,24}$/)
  phone: string | null;

  @IsIn(['email', 'sms', 'digital-mail'])
  channel: 'email' | 'sms' | 'digital-mail';

  /** In which notices come; left out it stays as it was. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}
