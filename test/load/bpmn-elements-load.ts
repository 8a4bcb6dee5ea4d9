import * as elements from 'bpmn-elements';
import { Pool } from 'pg';
import { drive } from './drive';

type Part = Record<string, unknown> & { id: string };

/** start -> user task -> end, in the form bpmn-elements reads; handed over parsed, as a server would keep it. */
function definitionContext(): object {
  const parent = { id: 'bench', type: 'bpmn:Process' };
  const activity = (id: string, type: string, Behaviour: unknown): Part => ({
    ...{ id, type, name: id, parent, Behaviour },
    behaviour: { id },
  });
  const flow = (id: string, sourceId: string, targetId: string): Part => ({
    ...{ id, type: 'bpmn:SequenceFlow', parent, sourceId, targetId, isDefault: false },
    Behaviour: elements.SequenceFlow,
    behaviour: { id },
  });
  const activities = [
    activity('start', 'bpmn:StartEvent', elements.StartEvent),
    activity('work', 'bpmn:UserTask', elements.UserTask),
    activity('end', 'bpmn:EndEvent', elements.EndEvent),
  ];
  const flows = [flow('f1', 'start', 'work'), flow('f2', 'work', 'end')];
  const process = {
    ...parent,
    name: 'bench',
    Behaviour: elements.Process,
    behaviour: { id: 'bench', isExecutable: true },
  };
  const find = (parts: readonly Part[]) => (id: string) => parts.find((part) => part.id === id) ?? null;
  const none = () => [];
  return {
    ...{ id: 'definition', type: 'bpmn:Definitions', name: 'bench' },
    ...{ getProcesses: () => [process], getExecutableProcesses: () => [process], getProcessById: () => process },
    ...{ getActivities: () => activities, getActivityById: find(activities) },
    ...{ getSequenceFlows: () => flows, getSequenceFlowById: find(flows) },
    getInboundSequenceFlows: (id: string) => flows.filter(({ targetId }) => targetId === id),
    getOutboundSequenceFlows: (id: string) => flows.filter(({ sourceId }) => sourceId === id),
    ...{ getInboundAssociations: none, getOutboundAssociations: none, getAssociations: none, getMessageFlows: none },
    ...{ getDataObjectById: none, getDataStoreById: none, getDataStoreReferenceById: none },
    ...{ getTimers: none, getScripts: none },
  };
}

interface Definition {
  run(): void;
  getState(): object;
  getPostponed(): { signal(message: object): void }[];
}

/** bpmn-elements with its state kept in PostgreSQL: saved at the wait state, removed at the end; two commits. */
async function main(): Promise<void> {
  const [url = '', lanes = '1', seconds = '3'] = process.argv.slice(2);
  const pool = new Pool({ connectionString: url, max: 16 });
  await pool.query('create table if not exists peer (id bigserial primary key, state jsonb, ended boolean)');
  const source = definitionContext();
  const { Context, Definition, Environment } = elements as unknown as {
    Context: (source: object, environment: object) => object;
    Definition: new (context: object) => Definition;
    Environment: new (options: object) => object;
  };
  const variables = { text: 'x'.repeat(960), amount: 1200 };
  const one = async () => {
    const definition = new Definition(Context(source, new Environment({ variables })));
    definition.run();
    const state = JSON.stringify(definition.getState());
    const { rows } = await pool.query('insert into peer (state) values ($1) returning id', [state]);
    definition.getPostponed()[0]?.signal({ done: true });
    const ended = JSON.stringify(definition.getState());
    await pool.query('update peer set state = $2, ended = true where id = $1', [rows[0].id, ended]);
  };
  process.send?.(await drive(one, Number(lanes), Number(seconds)));
  process.exit(0);
}

void main();
