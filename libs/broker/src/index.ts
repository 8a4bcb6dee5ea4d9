export type { BrokerFigures } from './broker';
export type { BrokerOptions, MovableClock } from './broker-options';
export { type RunningBroker, startBroker } from './start-broker';
export { GATEWAY_VERSION } from './version';
