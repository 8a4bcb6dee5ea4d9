import type { StaffRole } from '@farled/kernel';
import type { OidcProvider } from './staff-provider';

/** Groups of the sandbox's OpenID provider, by object id as in Entra ID, and what they may do here. */
const ROLES_OF_GROUPS: readonly (readonly [group: string, role: StaffRole])[] = [
  ['5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0001', 'case-officer'],
  ['5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0002', 'protected-data-officer'],
  ['5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0003', 'process-owner'],
  ['5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0004', 'operator'],
  ['5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0005', 'auditor'],
  ['5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0006', 'administrator'],
  ['5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0007', 'trustee-registrar'],
  ['5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0008', 'archivist'],
  ['5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0009', 'log-reviewer'],
];

/** The demo's second way in: accounts as in Entra ID, for the same people as the SAML IdP knows by their HSA ids. */
export const sandboxProvider = (issuer: string): OidcProvider => ({
  id: 'konto',
  kind: 'oidc',
  name: { sv: 'Kommunens konto', en: 'Municipality account' },
  accounts: '',
  issuer,
  clientId: 'farled-demo',
  secretFile: 'staff-oidc.secret',
  attributes: { subject: 'employeeid', name: 'name', email: 'email', department: 'department' },
  unitsFrom: ['department'],
  assurance: 3,
  grants: ROLES_OF_GROUPS.map(([groups, role]) => ({ when: { groups }, roles: [role] })),
});
