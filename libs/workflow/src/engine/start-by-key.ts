import type { JsonObject } from '@farled/kernel';
import type { Connection } from './connect';

/** The call one layer below the SDK's own, whose `createProcessInstance` leaves the definition key out of the request. */
interface CreateCall {
  createProcessInstanceSync(request: object): Promise<{ processInstanceKey: string }>;
}

/** Starts an instance of exactly one deployed definition, whatever has been deployed under its id since. */
export async function startByKey(
  client: Connection,
  processDefinitionKey: string,
  variables: JsonObject,
): Promise<{ processInstanceKey: string }> {
  const calls = await (client as unknown as { grpc: Promise<CreateCall> }).grpc;
  const request = { processDefinitionKey, variables: JSON.stringify(variables), startInstructions: [] };
  return calls.createProcessInstanceSync({ ...request, tenantId: '<default>' });
}
