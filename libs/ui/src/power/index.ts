export { numberFault, type PowerScope, scopeFaults } from './power-faults';
export { PowerScopeFields } from './power-scope';
