import type { Day, Instant } from './common';

export interface ReplicaAlarm {
  code: string;
  reference: string;
  raisedAt: Instant;
}

/** A file in the folder of deliveries. */
export interface LyingFile {
  name: string;
  sequence: number | null;
  day: Day;
  bytes: number;
}

export interface ReplicaFile {
  id: string;
  kind: 'import' | 'delivery';
  fileName: string;
  sequence: number | null;
  day: Day;
  stage: 'flags' | 'posts' | 'done';
  problem: string | null;
  posts: number;
  raised: number;
  changed: number;
  faulty: number;
  progress: number;
  startedAt: Instant;
  finishedAt: Instant | null;
}

/** How the replica of the population register stands. */
export interface ReplicaState {
  completeTo: Instant | null;
  persons: number;
  isReading: boolean;
  expected: number | null;
  waiting: LyingFile[];
  fillings: LyingFile[];
  alarms: ReplicaAlarm[];
  files: ReplicaFile[];
}
