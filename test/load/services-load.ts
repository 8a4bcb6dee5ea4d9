import { resolve } from 'node:path';
import { pinIds, pinnedId } from '../../libs/catalogue/src/package/pin-ids';
import { readDefinition } from '../../libs/catalogue/src/package/read-definition';
import { readServices, SCENARIO_FILE, type ServiceFiles } from '../../libs/catalogue/src/package/service-files';
import type { JobAnswer, Scenario as Story } from '../../libs/lab/src/scenario.types';
import { scenarioFile } from '../../libs/lab/src/scenario-file';
import type { Job } from '../conformance/support/raw-client';
import { drive } from './drive';
import { PatientClient } from './patient-client';
import { takeJobs } from './pushed-jobs';

const USER_TASK = 'io.camunda.zeebe:userTask';
const WAIT_MS = 18_000;

interface Told {
  readonly process: string;
  readonly story: Story;
}

const client = new PatientClient(process.argv[2] ?? '');
/** The cases under way: who is told of the jobs of each. */
const cases = new Map<string, (job: Job) => void>();

/** Every shipped e-service as it is deployed, with those of its stories that need no time to pass. */
async function deployServices(): Promise<{ told: Told[]; types: Set<string> }> {
  const told: Told[] = [];
  const types = new Set([USER_TASK]);
  for (const [slug, files] of readServices(resolve(process.env.FARLED_ROOT ?? '.', 'processes'))) {
    const pinned = pinIds(slug, 1, files);
    await client.deploy(...pinned.map(({ name, content }) => [name, content] as const));
    const named = pinned.flatMap(({ content }) => [...content.matchAll(/taskDefinition type="([^"]+)"/g)]);
    for (const [, type] of named) types.add(type!);
    told.push(...storiesOf(slug, files));
  }
  return { told, types };
}

function storiesOf(slug: string, files: ServiceFiles): Told[] {
  const process = pinnedId(slug, 1, readDefinition(files).process.id);
  const { scenarios } = scenarioFile(files[SCENARIO_FILE] ?? '');
  return scenarios.filter(({ steps }) => !steps.some(({ after }) => after)).map((story) => ({ process, story }));
}

/** The story with names of its own, so that no two cases wait for the same message. */
function anew(story: Story, turn: number): Story {
  const names = [story.start.caseId, ...story.steps.map(({ message }) => message?.key)];
  const text = names.reduce<string>(
    (json, name) =>
      typeof name === 'string' ? json.replaceAll(`"${name}"`, `"${name}-${process.pid}-${turn}"`) : json,
    JSON.stringify(story),
  );
  return JSON.parse(text) as Story;
}

/** One case from its start to its end. */
async function tell({ process, story }: Told): Promise<void> {
  const caseId = String(story.start.caseId);
  // What is only looked at in a story is nothing to do.
  const steps = story.steps.filter(({ task, message }) => task ?? message);
  const taken = new Map<string, number>();
  const failures: Promise<never>[] = [];
  const pass = async () => {
    for (let message = steps[0]?.message; message; message = steps[0]?.message) {
      steps.shift();
      const variables = JSON.stringify(message.variables ?? {});
      await client.call('PublishMessage', {
        name: message.name,
        correlationKey: message.key,
        timeToLive: 60_000,
        variables,
      });
    }
  };
  const work = async (job: Job) => {
    if (job.type === USER_TASK) await client.complete(job.key, steps.shift()?.task?.variables);
    else await answer(job, next(story.jobs?.[job.type] ?? [], taken, job.type));
    await pass();
  };
  const failed = new Promise<never>((_, reject) => cases.set(caseId, (job) => void work(job).catch(reject)));
  failures.push(failed);
  const request = { bpmnProcessId: process, version: -1, variables: JSON.stringify(story.start) };
  await Promise.race([
    client.call('CreateProcessInstanceWithResult', { request, requestTimeout: WAIT_MS }),
    ...failures,
  ]);
  cases.delete(caseId);
}

function next(answers: readonly JobAnswer[], taken: Map<string, number>, type: string): JobAnswer {
  const before = taken.get(type) ?? 0;
  taken.set(type, before + 1);
  return answers[Math.min(before, answers.length - 1)] ?? {};
}

async function answer({ key: jobKey, retries }: Job, { variables = {}, fail, error }: JobAnswer): Promise<void> {
  if (error) await client.call('ThrowError', { jobKey, errorCode: error, variables: '{}' });
  else if (fail) await client.call('FailJob', { jobKey, retries: retries - 1, errorMessage: fail });
  else await client.complete(jobKey, variables);
}

/** Cases of all shipped e-services, in turn, as fast as they are done. */
async function main(): Promise<void> {
  const [, lanes = '16', seconds = '3'] = process.argv.slice(2);
  const { told, types } = await deployServices();
  const caseOf = (job: Job) => cases.get(String(JSON.parse(job.variables).caseId));
  await takeJobs(client, types, (job) => caseOf(job)?.(job), { fetchVariable: ['caseId'] });
  let turn = 0;
  const one = () => {
    turn += 1;
    const { process, story } = told[turn % told.length]!;
    return tell({ process, story: anew(story, turn) });
  };
  process.send?.(await drive(one, Number(lanes), Number(seconds)));
  process.exit(0);
}

void main();
