export type { BrokerFigures } from './broker';
export { BrokerConfig } from './broker.config';
export type { BrokerOptions } from './broker-options';
export { type RunningBroker, startBroker } from './start-broker';
export { GATEWAY_VERSION } from './version';
