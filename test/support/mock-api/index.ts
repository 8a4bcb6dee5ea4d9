export { type MockApi, startMockApi } from './server';
export type { MockState } from './state';
