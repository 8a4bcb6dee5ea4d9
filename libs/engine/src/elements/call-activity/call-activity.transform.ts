import type { ElementTransform } from '../../deployment/element-transform';

/** A call activity names the process to call, and says which variables go in and out. */
export const callActivityTransform: ElementTransform = {
  bpmn: 'bpmn:CallActivity',
  type: 'CALL_ACTIVITY',
  transform: (reader) => {
    const called = reader.extension('zeebe:CalledElement');
    return {
      call: {
        processId: reader.required(called?.processId, 'the process to call (zeebe:calledElement processId)'),
        allToChild: called?.propagateAllParentVariables !== false,
        allToParent: called?.propagateAllChildVariables !== false,
      },
    };
  },
};
