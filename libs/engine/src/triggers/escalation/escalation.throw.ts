import { evaluateCode } from '../../expressions/evaluate';
import { DEFAULT_TENANT } from '../../protocol/key';
import { activated } from '../../shared/activity';
import type { ElementContext } from '../../shared/element-context';
import { findCatcher } from '../../shared/find-catcher';
import { fire } from '../../shared/fire';
import { askComplete } from '../../shared/leave';
import { placeOf } from '../../shared/place';
import type { ThrowBehavior } from '../throw-behavior';

/** Tells who is around the event; it goes on unless that interrupts it. One that nobody catches is noted, no more. */
export const escalationThrow: ThrowBehavior<'escalation'> = {
  activate(on, { code }) {
    const escalationCode = evaluateCode(code, placeOf(on));
    activated(on);
    const caught = findCatcher(on.at(on.scopeKey)!, 'escalation', escalationCode);
    const event = 'hit' in caught ? caught.event : undefined;
    sayEscalation(on, escalationCode, event?.id);
    if ('hit' in caught) fire(caught.hit, caught.event.id);
    if (!event || event.nonInterrupting) askComplete(on);
  },
};

function sayEscalation({ step, element, process, rootKey }: ElementContext, code: string, catcher?: string): void {
  step.say({
    valueType: 'ESCALATION',
    intent: catcher === undefined ? 'NOT_ESCALATED' : 'ESCALATED',
    key: step.nextKey(),
    value: {
      escalationCode: code,
      throwElementId: element.id,
      catchElementId: catcher ?? '',
      processInstanceKey: process.instanceKey,
      tenantId: DEFAULT_TENANT,
    },
    rootKey,
  });
}
