import type { ModdleElement } from 'bpmn-moddle';
import type { Finding, Problem } from './problem';
import type { ElementFinding } from './runnable/runnable';
import { flowElementsOf, manyOf } from './walk';

const JOIN: Omit<Finding, 'severity'> = {
  rule: 'not-on-zeebe-8.5',
  message: {
    sv: 'Zeebe 8.5 kan inte föra samman flöden i en inkluderande gateway. Kommunens egen motor kan.',
    en: 'Zeebe 8.5 cannot join flows at an inclusive gateway. The engine of this installation can.',
  },
  hint: {
    sv: 'För samman flödena utan gateway, eller med en parallell, om processen ska kunna köras på Zeebe 8.5.',
    en: 'Join the flows without a gateway, or at a parallel one, if the process is to run on Zeebe 8.5.',
  },
};

/** Says what runs on our engine and not on a real Zeebe 8.5: a warning, or an error where there is a real Zeebe. */
export function checkPortable(process: ModdleElement, severity: Problem['severity']): ElementFinding[] {
  return flowElementsOf(process)
    .filter((element) => element.$type === 'bpmn:InclusiveGateway' && manyOf(element, 'incoming').length > 1)
    .map((element) => ({ element, finding: { ...JOIN, severity } }));
}
