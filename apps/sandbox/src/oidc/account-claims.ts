import { fullName, type TestStaff } from '../data/test-persons';

/** Ids of the same groups that the SAML IdP sends by name: Entra ID names groups by object id alone. */
const GROUP_IDS: Readonly<Record<string, string>> = {
  'farled-case-officers': '5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0001',
  'farled-protected': '5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0002',
  'farled-process-owners': '5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0003',
  'farled-operators': '5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0004',
  'farled-auditors': '5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0005',
  'farled-administrators': '5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0006',
  'farled-trustee-registrars': '5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0007',
  'farled-archivists': '5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0008',
  'farled-log-reviewers': '5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d0009',
};
/** A group that gives nothing here, as most of a person's groups do. */
const EVERYBODY = '5b0f7f52-6a0e-4c1b-9f0e-0c2a6f1d00ff';

/** What the token says of a member of staff, in the claims of Entra ID; `employeeid` is mapped from the directory. */
export const accountClaims = (staff: TestStaff) => ({
  sub: `pairwise-${staff.key}`,
  name: fullName(staff),
  preferred_username: `${staff.key}@exempelkoping.example`,
  email: `${staff.key}@exempelkoping.example`,
  employeeid: staff.hsaId,
  department: staff.department,
  groups: [EVERYBODY, ...staff.groups.flatMap((group) => GROUP_IDS[group] ?? [])],
});
