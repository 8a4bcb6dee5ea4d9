import { evaluateText } from '../../expressions/evaluate';
import type { DecisionCall } from '../../model/executable-process';
import type { Variables } from '../../protocol/key';
import { activated, finish } from '../../shared/activity';
import { decide, latestDecision } from '../../shared/decide';
import type { ElementBehavior } from '../../shared/element-behavior';
import type { ElementContext } from '../../shared/element-context';
import { Failure } from '../../shared/failure';
import { jobTask } from '../../shared/job-task';
import { askComplete } from '../../shared/leave';
import { mapInputs } from '../../shared/map-variables';
import { placeOf } from '../../shared/place';
import { sayProcessEvent } from '../../shared/process-event';
import { visible } from '../../state/variables';

/** Asks the latest version of a decision and goes on with its result, or makes a job for a worker that decides. */
export const businessRuleTask: ElementBehavior = {
  activate(on) {
    if (!on.element.decision) {
      jobTask.activate(on);
      return;
    }
    mapInputs(on);
    const variables = ask(on, on.element.decision);
    activated(on);
    sayProcessEvent(on, on.key, 'TRIGGERING', { element: on.element.id, variables });
    askComplete(on);
  },
  complete: finish,
};

function ask(on: ElementContext, { decisionId, resultVariable }: DecisionCall): Variables {
  const { step, process } = on;
  const id = evaluateText(decisionId, placeOf(on));
  const decisionKey = latestDecision(step, id);
  if (decisionKey === undefined) throw new Failure('CALLED_DECISION_ERROR', `There is no decision '${id}' to ask`);
  const result = decide(step, decisionKey, visible(on.document, on.key), {
    bpmnProcessId: process.definition.id,
    processDefinitionKey: process.definition.key,
    processInstanceKey: process.instanceKey,
    elementId: on.element.id,
    elementInstanceKey: on.key,
  });
  const { evaluationFailureMessage: message, failedDecisionId } = result;
  if (failedDecisionId)
    throw new Failure('DECISION_EVALUATION_ERROR', `The decision '${failedDecisionId}' failed: ${message}`);
  return { [resultVariable]: JSON.parse(result.decisionOutput) };
}
