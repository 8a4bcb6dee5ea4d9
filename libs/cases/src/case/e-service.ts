import type { BookingResource, ElementFlow, Fee } from '@farled/catalogue';
import type { FormDefinition } from '@farled/forms';
import type { Language } from '@farled/infra';
import type { AssuranceLevel, JsonObject } from '@farled/kernel';
import type { ApplicantRule } from '../application/applicant-rule';
import type { StepDefinition } from './case-steps';

interface EServiceStep extends StepDefinition {
  readonly title: string;
  readonly text: string;
}

/** One published version of an e-service, as a case sees it. */
export interface EServiceVersion {
  readonly slug: string;
  readonly version: number;
  readonly department: string;
  readonly committee: string;
  /** Code of the organisation unit whose officers handle its cases. */
  readonly unit?: string;
  readonly contact: { readonly phone: string; readonly email: string };
  readonly firstAnswerWorkingDays: number;
  readonly legalMonths: number | null;
  readonly legalBasis: string;
  readonly diary: { readonly series: string; readonly classCode: string; readonly classLabel: string };
  readonly assurance: AssuranceLevel;
  readonly needsPersonalNumber: boolean;
  /** Whether a decision that goes against somebody can be appealed to us. */
  readonly isAppealable: boolean;
  /** Who may apply, for whom, and who must sign. */
  readonly applicants: ApplicantRule;
  /** It may be sent without logging in. */
  readonly withoutLogin: boolean;
  /** What an officer may register for somebody: without a signature, without knowing who it is. */
  readonly assisted: { readonly unsigned: boolean; readonly unidentified: boolean };
  /** For how long an approval holds, and how many days before its end it can be renewed; null when it is no permit. */
  readonly permit: { readonly months: number; readonly renewDays: number } | null;
  /** The plugin that takes over approved cases; null when nobody does. */
  readonly receivingSystem: string | null;
  readonly bpmnXml: string;
  /** `application` is what its writer fills in; the parts of others are apart. */
  readonly forms: { readonly application: FormDefinition; readonly review: FormDefinition };
  /** The parts that others than the writer fill in, by name. */
  readonly parts: readonly string[];
  /** The form of one part. */
  part(name: string): FormDefinition;
  title(language: Language): string;
  /** A text of the e-service by its key; the key itself when there is none. */
  text(key: string, language: Language): string;
  steps(language: Language): EServiceStep[];
  /** Where its process leads from each element. */
  flows(): Promise<readonly ElementFlow[]>;
  /** What can be booked. */
  readonly bookings: readonly BookingResource[];
  /** A fee of service.yaml, worked out by the answers and the process's variables. */
  fee(id: string, scope: JsonObject, now: Date): Fee;
  /** The process variables that the answers give, by the mapping of service.yaml. */
  input(answers: Record<string, unknown>, now: Date): JsonObject;
}
