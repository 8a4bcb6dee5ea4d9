import type { ActingRoutes } from './acting';
import type { AppRoutes } from './apps';
import type { AssistedRoutes } from './assisted';
import type { FeedbackRoutes } from './feedback';
import type { KeptRightRoutes } from './kept-rights';
import type { LogReviewRoutes } from './log-review';
import type { MoneyRoutes } from './money';
import type { OfficerRoutes } from './officer';
import type { OperationRoutes } from './operation';
import type { PublicRoutes } from './public';
import type { ReportRoutes } from './reports';
import type { ResidentRoutes } from './resident';
import type { SigningRoutes } from './signing';
import type { StaffRoutes } from './staff';
import type { StudioRoutes } from './studio';

export type { SignedThing } from './signing';

/** What one route takes and gives; `path` and `query` are filled into the address. */
export interface RouteShape {
  path?: Record<string, string | number>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  response: unknown;
}

/** Every route the browser uses, as `METHOD /address` -> what it takes and gives. */
export type Routes = PublicRoutes &
  ReportRoutes &
  ResidentRoutes &
  ActingRoutes &
  AppRoutes &
  SigningRoutes &
  OfficerRoutes &
  AssistedRoutes &
  FeedbackRoutes &
  KeptRightRoutes &
  LogReviewRoutes &
  MoneyRoutes &
  StudioRoutes &
  OperationRoutes &
  StaffRoutes;
export type Route = keyof Routes;
export type RouteResponse<R extends Route> = Routes[R] extends { response: infer Response } ? Response : never;
export type RouteInput<R extends Route> = Omit<Routes[R], 'response'>;
