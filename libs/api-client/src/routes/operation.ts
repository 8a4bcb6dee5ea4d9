import type {
  ElementMapping,
  InstanceDecision,
  InstanceElement,
  InstanceJob,
  InstanceVariable,
  MigrationPreview,
  OperationAlarm,
  OperationCase,
  OperationIncident,
  OperationInstance,
  ReplicaState,
} from '../types';

type ById = { id: string };
interface Page<T> {
  items: T[];
  next: string | null;
}
type Part = { after?: string | undefined; limit?: number | undefined };
type Act = { id: string; reason: string; seen?: string | null };
type Reading = { purpose: string; after?: string };

/** What operators see of the engines, and what they do. */
export interface OperationRoutes {
  'GET /api/operator/register': { response: ReplicaState };
  'POST /api/operator/register/refresh': { response: { result: 'up-to-date' | 'busy' | 'stopped' } };
  'POST /api/operator/register/fill': { body: { fileName: string }; response: unknown };
  'POST /api/operator/register/acknowledge': { body: { code: string; reference: string }; response: unknown };
  'GET /api/studio/operation/services': { response: { items: { slug: string; title: string }[] } };
  'GET /api/studio/operation/cases': { query: { q: string }; response: { items: OperationCase[] } };
  'GET /api/studio/operation/alarms': {
    query: Part & { state?: 'open' | 'closed' };
    response: Page<OperationAlarm> & { open: number };
  };
  'POST /api/studio/operation/alarms/{id}/close': { path: ById; body: { reason: string }; response: unknown };
  'GET /api/studio/operation/incidents': {
    query: Part & { service?: string; type?: string; olderThanHours?: number };
    response: Page<OperationIncident>;
  };
  'GET /api/studio/operation/instances/{id}': { path: ById; response: OperationInstance };
  'GET /api/studio/operation/instances/{id}/elements': { path: ById; query: Part; response: Page<InstanceElement> };
  'GET /api/studio/operation/instances/{id}/jobs': { path: ById; query: Part; response: Page<InstanceJob> };
  'GET /api/studio/operation/instances/{id}/versions': {
    path: ById;
    response: { items: { version: number; isCurrent: boolean }[] };
  };
  'POST /api/studio/operation/instances/{id}/variables/read': {
    path: ById;
    body: Reading;
    response: Page<InstanceVariable>;
  };
  'POST /api/studio/operation/instances/{id}/decisions/read': {
    path: ById;
    body: Reading;
    response: Page<InstanceDecision>;
  };
  'POST /api/studio/operation/incidents/{id}/retry': { path: ById; body: Act & { retries: number }; response: unknown };
  'POST /api/studio/operation/instances/{id}/variables': {
    path: ById;
    body: Act & { scopeKey: string; variables: Record<string, unknown> };
    response: unknown;
  };
  'POST /api/studio/operation/instances/{id}/modify': {
    path: ById;
    body: Act & { activate: string[]; terminate: string[] };
    response: unknown;
  };
  'POST /api/studio/operation/instances/{id}/migration-preview': {
    path: ById;
    body: { version: number; mapping?: ElementMapping[] };
    response: MigrationPreview;
  };
  'POST /api/studio/operation/instances/{id}/migrate': {
    path: ById;
    body: Act & { version: number; mapping: ElementMapping[] };
    response: unknown;
  };
  'POST /api/studio/operation/instances/{id}/cancel': { path: ById; body: Act; response: unknown };
}
