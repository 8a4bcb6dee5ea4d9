import type { AssuranceLevel } from '@farled/kernel';
import type { BookingResource } from './booking-resource';

/** Key of a text in texts.sv.yaml and texts.en.yaml. */
type TextKey = string;

export type VariableType = 'string' | 'number' | 'boolean' | 'date' | 'list';

/** A variable that a process may have; anything else never reaches an engine. */
export interface ProcessVariable {
  readonly name: string;
  readonly type: VariableType;
  readonly values?: readonly string[];
}

/** A step as the applicant sees it, and the elements of the process that it gathers. */
export interface StepDefinition {
  readonly id: string;
  readonly text: TextKey;
  readonly elements: readonly string[];
  readonly optional?: boolean;
}

/** Something to pay: a fixed amount in öre, or FEEL that gives kronor. */
interface FeeDefinition {
  readonly id: string;
  readonly text: TextKey;
  readonly ore?: number;
  readonly amount?: string;
  /** FEEL; when it is true nothing is to be paid. */
  readonly exempt?: string;
  readonly vatRate?: 0 | 6 | 12 | 25;
  readonly account?: string;
  readonly payWithinDays?: number;
}

/** service.yaml, schema version 1; `service-schema.json` says what may stand in it. */
export interface ServiceDefinition {
  readonly schemaVersion: 1;
  readonly slug: string;
  readonly title: TextKey;
  readonly summary: TextKey;
  readonly intro: TextKey;
  readonly youNeed?: readonly TextKey[];
  readonly keywords?: readonly string[];
  readonly subjects?: readonly string[];
  readonly lifeEvent?: string;
  /** Whom it is for, where `whoMayApply` does not tell. */
  readonly audiences?: readonly ('private' | 'company' | 'association')[];
  readonly whoMayApply: readonly string[];
  readonly channels: readonly { readonly kind: string; readonly text: TextKey }[];
  readonly window?: {
    readonly opens?: string;
    readonly closes?: string;
    /** Times of day in Sweden. */
    readonly hours?: { readonly from: string; readonly to: string; readonly workingDays?: boolean };
    readonly closedReason: TextKey;
  };
  /** Where one may come instead. */
  readonly visit?: { readonly address: string; readonly hours: TextKey };
  readonly owner: {
    readonly department: string;
    readonly committee: string;
    /** Code of the organisation unit whose officers handle the cases; without it every officer does. */
    readonly unit?: string;
    /** Who answers for the e-service by name. */
    readonly person?: string;
    readonly contact: { readonly phone: string; readonly email: string };
  };
  readonly promise: { readonly firstAnswerWorkingDays: number };
  readonly legalDeadline?: { readonly months: number; readonly law: string; readonly timer: string };
  readonly legalBasis: string;
  readonly diary: {
    readonly series: string;
    readonly classCode: string;
    readonly classLabel: string;
    readonly note?: string;
  };
  readonly disposal: {
    readonly rule: 'preserve' | 'dispose';
    readonly years?: number;
    readonly basis?: 'closing' | 'decision' | 'obsolescence';
    readonly decision: string;
  };
  readonly informationClass?: {
    readonly confidentiality: number;
    readonly integrity: number;
    readonly availability: number;
    readonly personalData?: 'none' | 'ordinary' | 'sensitive';
  };
  readonly secrecy?: { readonly provision: string };
  readonly eLegitimation: { readonly level: AssuranceLevel; readonly personalNumber?: boolean };
  readonly signing: { readonly required: boolean; readonly who?: 'applicant' | 'all-guardians' | 'signatories' };
  /** It may be sent without logging in, and followed by a secret code. */
  readonly withoutLogin?: boolean;
  /** What officers may register for somebody who writes, calls or comes: unsigned, and without knowing who it is. */
  readonly assisted?: { readonly unsigned?: boolean; readonly unidentified?: boolean };
  readonly acting?: {
    readonly childInForm?: boolean;
    readonly ownAge?: number;
    readonly guardianUntil?: number;
    readonly trusteePowers?: readonly string[];
    readonly answerDays?: number;
    /** Codes of Mina ombud, of which an agent needs one. */
    readonly agentPermissions?: readonly string[];
  };
  readonly fees?: 'none' | readonly FeeDefinition[];
  readonly bookings?: readonly BookingResource[];
  readonly survey?: { readonly afterClosing: boolean };
  readonly benefit?: { readonly minutesSavedResident?: number; readonly minutesSavedStaff?: number };
  /** A decision that cannot be appealed: a court tries only whether it is lawful (kommunallagen 13 kap.). */
  readonly appeal?: 'legality';
  /** An approval is a permit: for how long it holds, and how many days before its end it can be renewed. */
  readonly permit?: { readonly months: number; readonly renewDays: number };
  readonly receivingSystem?: { readonly plugin: string; readonly answerWithinDays?: number };
  readonly process: {
    readonly id: string;
    readonly file: string;
    readonly variables: readonly ProcessVariable[];
    /** FEEL over the answers, by variable. */
    readonly input: Readonly<Record<string, string>>;
  };
  readonly forms: Readonly<Record<string, string>>;
  readonly decisions?: readonly string[];
  readonly steps: readonly StepDefinition[];
}
