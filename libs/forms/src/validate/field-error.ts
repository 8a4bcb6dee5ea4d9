export const FIELD_ERROR_CODES = [
  'required',
  'required-choice',
  'required-choices',
  'required-checked',
  'required-file',
  'text',
  'min-length',
  'max-length',
  'pattern',
  'email',
  'phone',
  'number',
  'decimals',
  'min',
  'max',
  'date',
  'time',
  'date-time',
  'date-passed',
  'choice',
  'file',
  'one-file',
  'file-type',
  'personal-number',
  'organisation-number',
  'bank-clearing',
  'bank-account',
  'postal-code',
  'property-designation',
  'place',
  'too-many-files',
  'rows',
  'min-rows',
  'max-rows',
] as const;

export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

/** What is wrong with the answer to a field; `errorText` puts it into words. */
export interface FieldError {
  readonly key: string;
  readonly code: FieldErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a check says about one answer that is not empty. */
export type Fault = Omit<FieldError, 'key'> | undefined;
