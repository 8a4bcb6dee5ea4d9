export { EidChoices } from './eid-choices';
export { EidOutcome } from './eid-outcome';
