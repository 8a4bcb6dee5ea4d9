/** An instant, ISO 8601 in UTC. */
export type Instant = string;
/** A day in Sweden, `YYYY-MM-DD`. */
export type Day = string;

/** One page of a list; `next` is the cursor of the following page. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Violation {
  path: string;
  code: string;
  message: string;
}

/** RFC 9457 problem details as Farled sends them. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  correlationId?: string;
  violations?: Violation[];
}

export interface SummaryRow {
  key: string;
  label: string;
  value: string;
  /** Where the answer stands in a row of a list; `label` holds both. */
  part?: { title: string; label: string };
}

/** One page of an application as it is shown before signing and kept afterwards. */
export interface SummaryPage {
  id: string;
  title: string;
  rows: SummaryRow[];
}

export interface StoredDocument {
  id: string;
  name: string;
  size: number;
  type: string;
  sha256?: string;
  scan?: 'pending' | 'clean' | 'infected';
}

export interface PhoneRoute {
  phone: string;
  text: string;
}

export type JsonObject = { [key: string]: unknown };
