import { NOTHING, type Stage } from './stage';

export interface Refusal {
  readonly rpc: string;
  readonly what: string;
  request(stage: Stage): object;
  /** `<intent> <code>`, or the code alone where the gateway refuses before there is a command. */
  readonly refused: string;
}

type Row = readonly [what: string, request: object | ((stage: Stage) => object), refused: string];

const of = (rpc: string, rows: readonly Row[]): Refusal[] =>
  rows.map(([what, request, refused]) => ({
    rpc,
    what,
    refused,
    request: (stage) => (typeof request === 'function' ? (request as (stage: Stage) => object)(stage) : request),
  }));

const NO_DOCUMENT: readonly (readonly [string, string])[] = [
  ['variables that are broken', '{"a":'],
  ['variables that are a list', '[1]'],
  ['variables that are a text', '"a"'],
  ['variables that are a number', '5'],
];
const noDocument = (request: object): Row[] =>
  NO_DOCUMENT.map(([what, variables]) => [what, { ...request, variables }, 'INVALID_ARGUMENT']);
const otherTenant = (request: object): Row => ['another tenant', { ...request, tenantId: 'x' }, 'INVALID_ARGUMENT'];

const stageProcess = { bpmnProcessId: 'stage', version: -1 };
const creation = (intent: string, around: (request: object) => object): Row[] => [
  ['neither id nor key', around({ processDefinitionKey: '-1' }), `${intent} INVALID_ARGUMENT`],
  ['an unknown id', around({ bpmnProcessId: 'nobody', version: -1 }), `${intent} NOT_FOUND`],
  ['an unknown version', around({ bpmnProcessId: 'stage', version: 9 }), `${intent} NOT_FOUND`],
  ['version 0', around({ bpmnProcessId: 'stage', version: 0 }), `${intent} NOT_FOUND`],
  ['an unknown key', around({ processDefinitionKey: NOTHING }), `${intent} NOT_FOUND`],
  [
    'an id that is unknown beside a key',
    around({ processDefinitionKey: 1, bpmnProcessId: 'x' }),
    `${intent} NOT_FOUND`,
  ],
  [
    'an unknown element to start at',
    around({ ...stageProcess, startInstructions: [{ elementId: 'x' }] }),
    `${intent} INVALID_ARGUMENT`,
  ],
  [
    'a start event to start at',
    around({ ...stageProcess, startInstructions: [{ elementId: 'start' }] }),
    `${intent} INVALID_ARGUMENT`,
  ],
];

const ofJob = (rpc: string, intent: string, more: object = {}): Refusal[] =>
  of(rpc, [
    ['an unknown job', { jobKey: NOTHING, ...more }, `${intent} NOT_FOUND`],
    ['the key of an element', ({ task }) => ({ jobKey: task, ...more }), `${intent} NOT_FOUND`],
    ['a job that has failed', ({ failedJob }) => ({ jobKey: failedJob, ...more }), `${intent} INVALID_STATE`],
    ['a job that has thrown an error', ({ thrownJob }) => ({ jobKey: thrownJob, ...more }), `${intent} INVALID_STATE`],
  ]);

const activate = (elementId: string, more: object = {}) => ({
  activateInstructions: [{ elementId, ancestorElementInstanceKey: -1, variableInstructions: [], ...more }],
});
const modification = (what: string, change: object | ((stage: Stage) => object)): Row => [
  what,
  (stage: Stage) => ({
    processInstanceKey: stage.instance,
    ...(typeof change === 'function' ? (change as (stage: Stage) => object)(stage) : change),
  }),
  'MODIFY INVALID_ARGUMENT',
];
const variablesAt = (scopeId: string) => ({ variableInstructions: [{ scopeId, variables: '{}' }] });

const plan = (targetProcessDefinitionKey: string, ...mappings: readonly (readonly [string, string])[]) => ({
  migrationPlan: {
    targetProcessDefinitionKey,
    mappingInstructions: mappings.map(([sourceElementId, targetElementId]) => ({ sourceElementId, targetElementId })),
  },
});

/** One row for each thing that each RPC refuses. */
export const refusals: readonly Refusal[] = [
  ...of('CreateProcessInstance', [
    ...creation('CREATE', (request) => request),
    ...noDocument(stageProcess),
    otherTenant(stageProcess),
  ]),
  ...of('CreateProcessInstanceWithResult', [
    ...creation('CREATE_WITH_AWAITING_RESULT', (request) => ({ request, requestTimeout: 1000 })),
    ['no request at all', {}, 'CREATE_WITH_AWAITING_RESULT NOT_FOUND'],
    ['another tenant', { request: { ...stageProcess, tenantId: 'x' } }, 'INVALID_ARGUMENT'],
  ]),
  ...of('CancelProcessInstance', [
    ['an unknown instance', { processInstanceKey: NOTHING }, 'CANCEL NOT_FOUND'],
    ['an instance that has ended', ({ ended }) => ({ processInstanceKey: ended }), 'CANCEL NOT_FOUND'],
    ['the key of an element', ({ task }) => ({ processInstanceKey: task }), 'CANCEL NOT_FOUND'],
  ]),
  ...ofJob('CompleteJob', 'COMPLETE'),
  ...of('CompleteJob', noDocument({ jobKey: NOTHING })),
  ...ofJob('FailJob', 'FAIL', { retries: 1 }),
  ...of('FailJob', noDocument({ jobKey: NOTHING, retries: 1 })),
  ...ofJob('ThrowError', 'THROW_ERROR', { errorCode: 'wrong' }),
  ...of('ThrowError', noDocument({ jobKey: NOTHING, errorCode: 'wrong' })),
  ...ofJob('UpdateJobTimeout', 'UPDATE_TIMEOUT', { timeout: 1000 }),
  ...of('UpdateJobRetries', [
    ['an unknown job', { jobKey: NOTHING, retries: 1 }, 'UPDATE_RETRIES NOT_FOUND'],
    ['no retries', ({ job }) => ({ jobKey: job, retries: 0 }), 'UPDATE_RETRIES INVALID_ARGUMENT'],
    ['fewer than no retries', ({ job }) => ({ jobKey: job, retries: -1 }), 'UPDATE_RETRIES INVALID_ARGUMENT'],
  ]),
  ...of('ResolveIncident', [
    ['an unknown incident', { incidentKey: NOTHING }, 'RESOLVE NOT_FOUND'],
    ['the key of a job', ({ job }) => ({ incidentKey: job }), 'RESOLVE NOT_FOUND'],
    ['a job that still has no retries', ({ incident }) => ({ incidentKey: incident }), 'RESOLVE NOT_FOUND'],
  ]),
  ...of('SetVariables', [
    ['an unknown element', { elementInstanceKey: NOTHING, variables: '{}' }, 'UPDATE NOT_FOUND'],
    ['the key of a job', ({ job }) => ({ elementInstanceKey: job, variables: '{}' }), 'UPDATE NOT_FOUND'],
    ...noDocument({ elementInstanceKey: NOTHING }),
  ]),
  ...of('PublishMessage', [
    ['an id that is there', { name: 'twice', correlationKey: 'k', messageId: 'm' }, 'PUBLISH ALREADY_EXISTS'],
    ...noDocument({ name: 'm' }),
    otherTenant({ name: 'm' }),
  ]),
  ...of('BroadcastSignal', [...noDocument({ signalName: 's' }), otherTenant({ signalName: 's' })]),
  ...of('EvaluateDecision', [
    ['neither id nor key', { decisionKey: -1 }, 'EVALUATE INVALID_ARGUMENT'],
    ['an unknown id', { decisionId: 'nobody' }, 'EVALUATE INVALID_ARGUMENT'],
    ['an unknown key', { decisionKey: NOTHING }, 'EVALUATE INVALID_ARGUMENT'],
    ['the key of a whole file', ({ drg }) => ({ decisionKey: drg }), 'EVALUATE INVALID_ARGUMENT'],
    ...noDocument({ decisionId: 'level' }),
    otherTenant({ decisionId: 'level' }),
  ]),
  ...of('DeployResource', [
    ['nothing', {}, 'CREATE INVALID_ARGUMENT'],
    ...['a.txt', 'a', '', 'a.BPMN'].map(
      (name): Row => [`the name '${name}'`, { resources: [{ name }] }, 'CREATE INVALID_ARGUMENT'],
    ),
    ...['a.bpmn', 'a.dmn', 'a.form'].map((name): Row => {
      const resources = [{ name, content: Buffer.from('<x') }];
      return [`a broken ${name}`, { resources }, 'CREATE INVALID_ARGUMENT'];
    }),
    [
      'a form without an id',
      { resources: [{ name: 'a.form', content: Buffer.from('{}') }] },
      'CREATE INVALID_ARGUMENT',
    ],
    otherTenant({}),
  ]),
  ...of('DeployProcess', [['nothing', {}, 'CREATE INVALID_ARGUMENT']]),
  ...of('DeleteResource', [
    ['an unknown resource', { resourceKey: NOTHING }, 'DELETE NOT_FOUND'],
    ['a process that has instances', ({ process }) => ({ resourceKey: process }), 'DELETE INVALID_STATE'],
  ]),
  ...of('ModifyProcessInstance', [
    ['an unknown instance', { processInstanceKey: NOTHING }, 'MODIFY NOT_FOUND'],
    ['an instance that has ended', ({ ended }) => ({ processInstanceKey: ended }), 'MODIFY NOT_FOUND'],
    modification('an unknown element', activate('nobody')),
    modification('a start event', activate('start')),
    modification('a flow', activate('start_work')),
    modification('an unknown ancestor', activate('work', { ancestorElementInstanceKey: NOTHING })),
    modification('an ancestor that is none', ({ task }) => activate('end', { ancestorElementInstanceKey: task })),
    modification('variables of an unknown scope', activate('work', variablesAt('nobody'))),
    modification('variables of another element', activate('work', variablesAt('end'))),
    modification('an unknown element instance', { terminateInstructions: [{ elementInstanceKey: NOTHING }] }),
  ]),
  ...of('MigrateProcessInstance', [
    ['an unknown instance', ({ other }) => ({ processInstanceKey: NOTHING, ...plan(other) }), 'MIGRATE NOT_FOUND'],
    ['no plan', ({ instance }) => ({ processInstanceKey: instance }), 'MIGRATE NOT_FOUND'],
    ['an unknown target', ({ instance }) => ({ processInstanceKey: instance, ...plan(NOTHING) }), 'MIGRATE NOT_FOUND'],
    [
      'no mapping',
      ({ instance, process }) => ({ processInstanceKey: instance, ...plan(process) }),
      'MIGRATE INVALID_STATE',
    ],
    [
      'an element that is not there',
      ({ instance, process }) => ({ processInstanceKey: instance, ...plan(process, ['x', 'work']) }),
      'MIGRATE INVALID_ARGUMENT',
    ],
    [
      'a target that is not there',
      ({ instance, process }) => ({ processInstanceKey: instance, ...plan(process, ['work', 'x']) }),
      'MIGRATE INVALID_ARGUMENT',
    ],
    [
      'an element twice',
      ({ instance, process }) => ({
        processInstanceKey: instance,
        ...plan(process, ['work', 'work'], ['work', 'end']),
      }),
      'MIGRATE INVALID_ARGUMENT',
    ],
    [
      'another kind',
      ({ instance, other }) => ({ processInstanceKey: instance, ...plan(other, ['work', 'work']) }),
      'MIGRATE INVALID_STATE',
    ],
    [
      'a catch event',
      ({ waiting, process }) => ({ processInstanceKey: waiting, ...plan(process, ['wait', 'work']) }),
      'MIGRATE INVALID_STATE',
    ],
  ]),
];
