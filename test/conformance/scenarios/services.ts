import { resolve } from 'node:path';
import type { StreamRecord } from '@farled/stream';
import { pinIds, pinnedId } from '../../../libs/catalogue/src/package/pin-ids';
import { readDefinition } from '../../../libs/catalogue/src/package/read-definition';
import { readServices, SCENARIO_FILE, type ServiceFiles } from '../../../libs/catalogue/src/package/service-files';
import type { JobAnswer, Scenario as Story } from '../../../libs/lab/src/scenario.types';
import { scenarioFile } from '../../../libs/lab/src/scenario-file';
import type { Stage } from '../../zeebe/support/stage';
import type { Scenario } from './scenario';

const USER_TASK = 'io.camunda.zeebe:userTask';
const approve = { task: { element: 'review-application', variables: { reviewOutcome: 'approve' } } };

/** Ways that the e-service's own scenarios reach only on virtual time. */
const MORE: Readonly<Record<string, readonly Story[]>> = {
  'ansok-forskola': [
    {
      name: 'a supplement, a refusal and an answer that asks for more',
      start: { caseId: 'case-2', wantedStart: '2027-02-01', hoursPerWeek: 40, siblingQueue: false },
      jobs: {
        'register.check': [{ variables: { protected: false, childCount: 1 } }],
        'supplement.request': [{ variables: { supplementId: 'supplement-2' } }],
        'handover.deliver': [{ fail: 'away' }, { error: 'CASE_SYSTEM_REFUSED' }, {}],
      },
      steps: [
        { task: { element: 'review-application', variables: { reviewOutcome: 'supplement', supplementDays: 14 } } },
        { message: { name: 'supplement.answered', key: 'supplement-2' } },
        approve,
        approve,
        { message: { name: 'handover.answered', key: 'case-2', variables: { answerOutcome: 'more-information' } } },
        approve,
        { message: { name: 'handover.answered', key: 'case-2', variables: { answerOutcome: 'placed' } } },
      ],
      expect: { ended: true },
    },
  ],
};

/** Every e-service in `processes/`, on the ways of its own scenarios that come to an end and need no time to pass. */
export const services: readonly Scenario[] = [...readServices(resolve(__dirname, '../../../processes'))].map(
  ([slug, files]) => ({ id: slug, play: (stage) => playService(stage, slug, files) }),
);

/** The e-services share their types of jobs and names of messages, and are played at the same time: each gets its own. */
const owned = (service: string, text: string): string =>
  text.replace(/(taskDefinition type|<bpmn:message id="[^"]+" name)="([^"]+)"/g, `$1="${service}/$2"`);

async function playService(stage: Stage, slug: string, files: ServiceFiles): Promise<void> {
  const own = stage.scenario;
  const pinned = pinIds(own, 1, files).map(({ name, content }) => [name, owned(own, content)] as const);
  await stage.deploy(...pinned);
  const types = pinned.flatMap(([, content]) => [...content.matchAll(/taskDefinition type="[^"/]+\/([^"]+)"/g)]);
  const ownStories = scenarioFile(files[SCENARIO_FILE] ?? '').scenarios.filter(
    ({ steps, expect }) => expect.ended !== false && !steps.some((s) => s.after),
  );
  const process = pinnedId(own, 1, readDefinition(files).process.id);
  for (const story of [...ownStories, ...(MORE[slug] ?? [])])
    await new Telling(stage, story, { name: own, types: [...new Set(types.map(([, type]) => type!))] }).tell(process);
}

/** How many stories have ended on a stage. */
const ended = new WeakMap<Stage, number>();

/** One story of an e-service on one engine: jobs answer as the story says. */
class Telling {
  private readonly taken = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  private instance = '';

  constructor(
    private readonly stage: Stage,
    private readonly story: Story,
    private readonly service: { readonly name: string; readonly types: readonly string[] },
  ) {}

  async tell(process: string): Promise<void> {
    this.instance = await this.stage.create(this.story.start, process);
    for (const { task, message } of this.story.steps) {
      if (task) await this.doTask(task.element, task.variables);
      if (message) await this.send(message);
    }
    const count = (ended.get(this.stage) ?? 0) + 1;
    ended.set(this.stage, count);
    await this.untilSeen(() => this.stage.ended(count));
  }

  private async doTask(element: string, variables: object = {}): Promise<void> {
    const { key: jobKey } = await this.untilSeen(() =>
      this.seen('JOB', element, ({ type, elementId }) => type === USER_TASK && elementId === element),
    );
    await this.stage.call('CompleteJob', { jobKey, variables: JSON.stringify(variables) });
  }

  private async send(message: { name: string; key: string; variables?: object }): Promise<void> {
    const name = this.own(message.name);
    await this.untilSeen(() =>
      this.seen('PROCESS_MESSAGE_SUBSCRIPTION', name, ({ messageName }) => messageName === name),
    );
    await this.stage.publish(this.own(message.name), message.key, {
      variables: JSON.stringify(message.variables ?? {}),
    });
  }

  /** Does all jobs that come about until something is seen in the record stream. */
  private async untilSeen<T>(wanted: () => Promise<T>): Promise<T> {
    let isSeen = false;
    const seen = wanted().finally(() => {
      isSeen = true;
    });
    seen.catch(() => undefined);
    while (!isSeen) for (const type of this.service.types) await this.work(type);
    return seen;
  }

  private async work(type: string): Promise<void> {
    for (const { key: jobKey, retries } of await this.stage.waiting(this.own(type))) {
      const answers: readonly JobAnswer[] = this.story.jobs?.[type] ?? [];
      const before = this.taken.get(type) ?? 0;
      this.taken.set(type, before + 1);
      const { variables = {}, fail, error } = answers[Math.min(before, answers.length - 1)] ?? {};
      if (error) await this.stage.call('ThrowError', { jobKey, errorCode: error, variables: '{}' });
      else if (fail) await this.stage.call('FailJob', { jobKey, retries: retries - 1, errorMessage: fail });
      else await this.stage.call('CompleteJob', { jobKey, variables: JSON.stringify(variables) });
    }
  }

  private own(name: string): string {
    return `${this.service.name}/${name}`;
  }

  /** Waits until this instance has made the next one of a name. */
  private seen(valueType: string, name: string, is: (value: StreamRecord['value']) => boolean): Promise<StreamRecord> {
    const at = this.counts.get(name) ?? 0;
    this.counts.set(name, at + 1);
    const isOwn = ({ value }: StreamRecord) => String(value.processInstanceKey) === this.instance && is(value);
    return this.stage.seen(valueType, 'CREATED', isOwn, at);
  }
}
