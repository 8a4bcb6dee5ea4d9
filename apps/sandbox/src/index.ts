export type { Arrival, ArrivalKind } from './arrivals';
export { ensureCertificates, type SandboxCertificates } from './certificates/ensure-certificates';
export { type TestChild, type TestPerson, type TestResident, type TestStaff, testPersons } from './data/test-persons';
export type { SandboxOptions } from './options';
export { type Sandbox, startSandbox } from './sandbox';
