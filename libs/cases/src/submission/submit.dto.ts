import { IsUUID } from 'class-validator';

/** The signature under which the application is sent. */
export class SubmitDto {
  @IsUUID()
  signingId: string;
}
