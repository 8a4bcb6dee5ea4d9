'use strict';

/** True when the gateway at an address knows who leads the partition: before that it takes no commands. */
async function hasLeader(port) {
  const { credentials, loadPackageDefinition } = require('@grpc/grpc-js');
  const { loadSync } = require('@grpc/proto-loader');
  const file = require.resolve('@camunda8/sdk/dist/proto/zeebe.proto');
  const { Gateway } = loadPackageDefinition(loadSync(file, { enums: String })).gateway_protocol;
  const client = new Gateway(`127.0.0.1:${port}`, credentials.createInsecure());
  try {
    const topology = await new Promise((answered, failed) =>
      client.Topology({}, { deadline: Date.now() + 2000 }, (error, answer) =>
        error ? failed(error) : answered(answer),
      ),
    );
    return (topology.brokers ?? []).some(({ partitions = [] }) => partitions.some(({ role }) => role !== 'FOLLOWER'));
  } catch {
    return false;
  } finally {
    client.close();
  }
}

module.exports = { hasLeader };
