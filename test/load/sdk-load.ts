import { Camunda8 } from '@camunda8/sdk';
import { oneTask } from '../conformance/support/processes';
import { drive } from './drive';

/** The SDK as the platform uses it: createProcessInstance, streamJobs, complete. */
async function main(): Promise<void> {
  const [address = '', lanes = '1', seconds = '3'] = process.argv.slice(2);
  const zeebe = new Camunda8({
    ZEEBE_GRPC_ADDRESS: address,
    CAMUNDA_OAUTH_DISABLED: true,
    CAMUNDA_LOG_LEVEL: 'none',
    zeebeGrpcSettings: { ZEEBE_GRPC_CLIENT_RETRY: false, ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
  }).getZeebeGrpcApiClient();
  await zeebe.deployResource({ name: 'bench.bpmn', process: Buffer.from(oneTask('bench')) });
  const done = new Set<string>();
  const waiting = new Map<string, () => void>();
  await zeebe.streamJobs({
    type: 'bench',
    worker: 'bench',
    timeout: 60_000,
    tenantIds: [],
    taskHandler: async (job) => {
      const acknowledged = await job.complete();
      const finish = waiting.get(job.processInstanceKey);
      if (finish) finish();
      else done.add(job.processInstanceKey);
      return acknowledged;
    },
  });
  const variables = { text: 'x'.repeat(960), amount: 1200 };
  const one = async () => {
    const { processInstanceKey } = await zeebe.createProcessInstance({ bpmnProcessId: 'bench', variables });
    if (done.delete(processInstanceKey)) return;
    await new Promise<void>((resolve) => waiting.set(processInstanceKey, resolve));
    waiting.delete(processInstanceKey);
  };
  process.send?.(await drive(one, Number(lanes), Number(seconds)));
  process.exit(0);
}

void main();
