import type { Instant } from './common';

export interface StudioService {
  slug: string;
  title: string;
  department: string;
  status: 'published' | 'draft';
  version: number;
  publishedAt: Instant | null;
  running: number;
  incidents: number;
  promiseKept: number | null;
  hasDraft: boolean;
  draftSavedAt: Instant | null;
}

export interface ServiceVersion {
  version: number;
  publishedAt: Instant;
  publishedBy: string;
  comment: string;
  digest: string;
  running: number;
}

export interface StudioServicePage {
  slug: string;
  title: string;
  current: number;
  /** Where new cases run: in the platform's own engine, or in a Zeebe cluster, which takes less. */
  engine: 'embedded' | 'cluster';
  versions: ServiceVersion[];
  draft: { revision: number; savedAt: Instant; savedBy: string; files: string[] } | null;
}

export interface StepCount {
  elementId: string;
  waiting: number;
  completed: number;
  incidents: number;
}

/** How long cases stay at a step: half of them, and nine in ten of them, no longer than this. */
export interface TimedStep extends StepCount {
  medianMs: number | null;
  ninetiethMs: number | null;
}

export interface ServiceDraft {
  revision: number;
  files: Record<string, string>;
  baseVersion: number;
}

export interface DraftProblem {
  file: string;
  elementId?: string;
  severity: 'error' | 'warning';
  message: string;
  hint: string;
}

export interface DraftCheck {
  problems: DraftProblem[];
  scenarios: { name: string; passed: boolean; message?: string }[];
  changes: { file: string; text: string }[];
  running: number;
}

export interface StudioIncident {
  id?: string;
  service: string;
  caseId?: string;
  elementId: string;
  code: string;
  message: string;
  at: Instant;
}
