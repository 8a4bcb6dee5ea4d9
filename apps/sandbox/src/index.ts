export type { ArrivalKind } from './arrivals';
export { testPersons } from './data/test-persons';
export { type Sandbox, startSandbox } from './sandbox';
