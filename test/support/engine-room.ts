import { Camunda8 } from '@camunda8/sdk';
import type { Installation } from './installation';

type Client = ReturnType<Camunda8['getZeebeGrpcApiClient']>;

/** Where one makes processes stop, over the engine's own protocol. */
export class EngineRoom {
  private readonly client: Client;

  constructor(readonly farled: Installation) {
    const camunda = new Camunda8({
      ZEEBE_GRPC_ADDRESS: farled.engine.address,
      CAMUNDA_AUTH_STRATEGY: 'NONE',
      CAMUNDA_LOG_LEVEL: 'none',
      zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE', ZEEBE_GRPC_CLIENT_RETRY: false },
    });
    this.client = camunda.getZeebeGrpcApiClient();
  }

  /** The instance of a case, as operators' addresses name it. */
  async instanceOf(caseId: string): Promise<string> {
    const sql = 'select engine, process_instance_key as key from cases."case" where id = $1';
    const [row] = await this.farled.query<{ engine: string; key: string }>(sql, [caseId]);
    return `${row?.engine}-${row?.key}`;
  }

  /** Fails the open user task of a case for good, and says which instance has stopped. */
  async failTask(caseId: string): Promise<string> {
    const instance = await this.instanceOf(caseId);
    const jobs = await this.client.activateJobs({
      ...{ type: 'io.camunda.zeebe:userTask', worker: 'test', timeout: 60_000 },
      ...{ maxJobsToActivate: 100, requestTimeout: 5000 },
    });
    const own = jobs.find(({ processInstanceKey }) => instance.endsWith(`-${processInstanceKey}`));
    if (!own) throw new Error('the task of the case has no job');
    await this.client.failJob({ jobKey: own.key, retries: 0, errorMessage: 'broken', retryBackOff: 0 });
    return instance;
  }

  /** Deploys a process, and says under which key it runs. */
  async deploy(name: string, bpmn: string): Promise<string> {
    const { deployments } = await this.client.deployResources([{ name, process: Buffer.from(bpmn) }]);
    const [deployed] = deployments as { process?: { processDefinitionKey: string } }[];
    return String(deployed?.process?.processDefinitionKey);
  }

  async close(): Promise<void> {
    await this.client.close(100);
  }
}
