import type {
  DeputyRow,
  OrganisationUnit,
  StaffAccount,
  StaffProviderChoice,
  UnitChange,
  UnitKind,
  UnitMember,
} from '../types';

type ById = { id: string };
type UnitFacts = { name: string; kind: UnitKind; parentId?: string };

/** Login of staff, the organisation tree and deputies. */
export interface StaffRoutes {
  'GET /api/login/staff/providers': { response: { providers: StaffProviderChoice[] } };
  'POST /api/login/staff/logout': { response: { url: string | null } };
  'GET /api/login/break-glass': { response: { isOn: boolean } };
  'POST /api/login/break-glass': { body: { secret: string }; response: unknown };
  'GET /api/organisation/units': { response: { items: OrganisationUnit[] } };
  'POST /api/organisation/units': { body: UnitFacts & { code: string }; response: { id: string } };
  'POST /api/organisation/units/import': {
    body: { csv: string; trial: boolean };
    response: { created: number; changed: number };
  };
  'GET /api/organisation/units/{id}': { path: ById; response: { members: UnitMember[]; history: UnitChange[] } };
  'PUT /api/organisation/units/{id}': { path: ById; body: UnitFacts & { revision: number }; response: unknown };
  'POST /api/organisation/units/{id}/close': { path: ById; body: { revision: number }; response: unknown };
  'POST /api/organisation/units/{id}/open': { path: ById; body: { revision: number }; response: unknown };
  'POST /api/organisation/units/{id}/members': { path: ById; body: { staffId: string }; response: unknown };
  'DELETE /api/organisation/units/{id}/members/{staffId}': { path: ById & { staffId: string }; response: unknown };
  'GET /api/organisation/accounts': { query?: { q?: string }; response: { items: StaffAccount[]; hasMore: boolean } };
  'POST /api/organisation/accounts/{id}/deactivate': { path: ById; response: unknown };
  'POST /api/organisation/accounts/{id}/activate': { path: ById; response: unknown };
  'GET /api/deputies': { response: { items: DeputyRow[] } };
  'GET /api/deputies/candidates': { response: { items: { id: string; name: string; department: string }[] } };
  'POST /api/deputies': { body: { deputyId: string; fromDay: string; toDay: string }; response: { id: string } };
  'POST /api/deputies/act': { body: { absentId?: string }; response: unknown };
  'POST /api/deputies/{id}/end': { path: ById; response: unknown };
}
