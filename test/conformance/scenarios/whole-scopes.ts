import { bpmn, callActivity, element, end, inARow, loop, path, start, subProcess, task } from './bpmn';
import { named } from './scenario';

const inside = `${start('in')}${task('work')}${end('out')}${path('in', 'work', 'out')}`;

/** Changes that take a scope with all that runs in it, or put several tokens into a process at once. */
export const wholeScopes = named({
  'modify-ends-loop': async (stage) => {
    const body = `${loop('=[1, 2, 3]')}${inside}`;
    await stage.deploy(bpmn(inARow(['each', element('subProcess', 'each', '', { body })])));
    const processInstanceKey = await stage.create();
    await stage.element('work', 2);
    const terminateInstructions = [{ elementInstanceKey: await stage.element('each') }];
    await stage.call('ModifyProcessInstance', { processInstanceKey, terminateInstructions });
    await stage.ended();
  },
  'modify-ends-call': async (stage) => {
    await stage.deploy(
      bpmn(inARow(['call', callActivity('call', '$.child')])),
      bpmn(inARow(['sub', subProcess('sub', inside)]), '', '$.child'),
    );
    const processInstanceKey = await stage.create();
    await stage.element('work');
    const terminateInstructions = [{ elementInstanceKey: await stage.element('call') }];
    await stage.call('ModifyProcessInstance', { processInstanceKey, terminateInstructions });
    await stage.ended(2);
  },
  'start-at-several': async (stage) => {
    const both = `${inside}${task('other')}`;
    await stage.deploy(bpmn(inARow(['inside', subProcess('inside', both)], ['after', task('after')])));
    const startInstructions = ['after', 'other', 'work', 'inside', 'work'].map((elementId) => ({ elementId }));
    const processInstanceKey = await stage.create({ a: 1 }, '$', { startInstructions });
    for (const type of ['after', 'other', 'work', 'work', 'work']) await stage.complete(type);
    await stage.call('CancelProcessInstance', { processInstanceKey });
    await stage.ended();
  },
});
