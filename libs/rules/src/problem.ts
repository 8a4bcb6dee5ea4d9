/** The same text in both languages of the platform. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}

/** Something in a process model that hinders it from running (error), or that should be looked at (warning). */
export interface Problem {
  /** Empty when the whole document is meant. */
  readonly elementId: string;
  readonly elementName?: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: Text;
  /** What to do about it. */
  readonly hint: Text;
}

/** What a rule says about an element, before it is put into words. */
export interface Finding {
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly message: Text;
  readonly hint: Text;
}

export const error = (rule: string, message: Text, hint: Text): Finding => ({ rule, severity: 'error', message, hint });
