import { IsString, MaxLength } from 'class-validator';

/** Names the e-legitimation to sign with. */
export class StartEidSigningDto {
  /** Entity id of its IdP. */
  @IsString()
  @MaxLength(1024)
  idp: string;
}
