import { IsIn, IsInt, Min } from 'class-validator';
import type { HandSignature } from '../case/case-assistance';

/** Makes a case of exactly this revision. */
export class RegisterAssistedDto {
  /** `paper`: the officer has seen the signatures that it takes, on what she has scanned. */
  @IsIn(['paper', 'none'])
  signature: HandSignature;

  @IsInt()
  @Min(1)
  revision: number;
}
