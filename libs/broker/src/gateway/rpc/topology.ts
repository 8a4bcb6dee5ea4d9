import { GATEWAY_VERSION } from '../../version';
import type { RpcPorts } from '../rpc-ports';

/** Who is here: one broker with one partition. */
export const topology = ({ address, isReady }: RpcPorts) => ({
  async Topology() {
    const health = isReady() ? 'HEALTHY' : 'UNHEALTHY';
    const partitions = [{ partitionId: 1, role: 'LEADER', health }];
    return {
      brokers: [{ nodeId: 0, ...address(), partitions, version: GATEWAY_VERSION }],
      clusterSize: 1,
      partitionsCount: 1,
      replicationFactor: 1,
      gatewayVersion: GATEWAY_VERSION,
    };
  },
});
