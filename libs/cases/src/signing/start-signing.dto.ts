import { IsIn } from 'class-validator';

/** Where the BankID is: on this device or another. */
export class StartSigningDto {
  @IsIn(['same', 'other'])
  device: 'same' | 'other';
}
