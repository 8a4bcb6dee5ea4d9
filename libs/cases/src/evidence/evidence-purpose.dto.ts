import { IsIn } from 'class-validator';

/** Why the whole answer is taken out: to check it, for a court, because somebody asked for the document, or for misuse. */
const EVIDENCE_PURPOSES = ['review', 'appeal', 'disclosure', 'misuse'] as const;
export type EvidencePurpose = (typeof EVIDENCE_PURPOSES)[number];

/** Must be stated each time: the answer holds the signer's personal number. A code, because it stands in the address. */
export class EvidencePurposeDto {
  @IsIn(EVIDENCE_PURPOSES)
  purpose: EvidencePurpose;
}
