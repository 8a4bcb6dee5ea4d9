import { Matches } from 'class-validator';

/** Which e-service to apply in. */
export class OpenDraftDto {
  @Matches(/^[a-z0-9-]{1,60}$/)
  service: string;
}
