import { bpmn, inARow, mappings, oneTask, task } from './bpmn';
import { named } from './scenario';

export const jobs = named({
  'job-complete': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    await stage.create({ name: 'Åsa', list: [1, { b: null }], amount: 0.1 });
    await stage.complete('work', { done: true, name: 'Bo' });
    await stage.ended();
  },
  'job-mappings': async (stage) => {
    const mapped = mappings(
      [
        ['=name + "!"', 'text'],
        ['=1', 'deep.inner'],
      ],
      [
        ['=answer', 'result'],
        ['=text', 'seen'],
      ],
    );
    await stage.deploy(bpmn(inARow(['work', task('work', mapped)], ['next', task('next')])));
    await stage.create({ name: 'Bo', answer: 0 });
    await stage.complete('work', { answer: 42, extra: 'stays inside' });
    await stage.complete('next');
    await stage.ended();
  },
  'job-headers': async (stage) => {
    const headers =
      '<zeebe:taskHeaders><zeebe:header key="b" value="2" /><zeebe:header key="a" value="1" /></zeebe:taskHeaders>';
    await stage.deploy(bpmn(oneTask(headers)));
    await stage.create();
    await stage.complete();
    await stage.ended();
  },
  'job-fail-retry': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    await stage.create();
    await stage.fail('work', { retries: 2, variables: '{"why":"first"}' });
    await stage.fail('work', { retries: 1, retryBackOff: 300 });
    await stage.complete('work');
    await stage.ended();
  },
  'job-no-retries': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    await stage.create();
    const jobKey = await stage.fail();
    await stage.call('CompleteJob', { jobKey, variables: '{}' });
    await stage.resolve();
    await stage.call('UpdateJobRetries', { jobKey, retries: 0 });
    await stage.call('UpdateJobRetries', { jobKey, retries: 2 });
    await stage.resolve();
    await stage.complete();
    await stage.ended();
    await stage.call('CompleteJob', { jobKey, variables: '{}' });
    await stage.call('FailJob', { jobKey, retries: 1 });
    await stage.call('ThrowError', { jobKey, errorCode: 'x' });
    await stage.resolve();
  },
  'job-bad-json': async (stage) => {
    await stage.deploy(bpmn(oneTask()));
    await stage.create();
    const { key: jobKey } = await stage.take();
    await stage.call('CompleteJob', { jobKey, variables: '{"a":' });
    await stage.call('CompleteJob', { jobKey, variables: '[1]' });
    await stage.call('CompleteJob', { jobKey, variables: '' });
    await stage.ended();
  },
});
