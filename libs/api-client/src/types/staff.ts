import type { Instant } from './common';

export interface StaffProviderChoice {
  id: string;
  name: { sv: string; en: string };
}

export type UnitKind = 'committee' | 'department' | 'team';

export interface OrganisationUnit {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  parentId: string | null;
  revision: number;
  isClosed: boolean;
  members: number;
}

export interface UnitMember {
  id: string;
  name: string;
  roles: string[];
  isActive: boolean;
  source: 'claim' | 'hand';
  since: Instant;
}

export interface UnitChange {
  id: string;
  code: string;
  params: Record<string, string>;
  /** null when the platform did it. */
  by: string | null;
  at: Instant;
}

export interface StaffAccount {
  id: string;
  name: string;
  department: string;
  roles: string[];
  lastLoginAt: Instant;
  isActive: boolean;
}

export interface DeputyRow {
  id: string;
  fromDay: string;
  toDay: string;
  absent: { id: string; name: string | null };
  deputy: { id: string; name: string | null };
  /** It is oneself who is absent. */
  isMine: boolean;
  isNow: boolean;
}
