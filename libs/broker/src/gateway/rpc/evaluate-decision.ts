import { readKey, readVariables } from '../read-request';
import { type RpcPorts, responseOf } from '../rpc-ports';

interface EvaluateDecisionRequest {
  readonly decisionKey: string;
  readonly decisionId: string;
  readonly variables: string;
  readonly tenantId: string;
}

/** Decisions on their own, without a process. */
export const decisionCommands = ({ submit, tenants }: RpcPorts) => ({
  async EvaluateDecision(request: EvaluateDecisionRequest) {
    const decisionKey = readKey(request.decisionKey);
    const outcome = await submit({
      type: 'decision-evaluate',
      ...tenants.one('EvaluateDecision', request.tenantId),
      ...(request.decisionId === '' ? { decisionKey } : { decisionId: request.decisionId }),
      variables: readVariables(request.variables),
    });
    const { key, evaluation } = responseOf('decision-evaluate', outcome);
    const { evaluationFailureMessage: failureMessage } = evaluation;
    const decisionOutput = failureMessage ? '' : evaluation.decisionOutput;
    return { ...evaluation, decisionOutput, decisionInstanceKey: key, failureMessage };
  },
});
