import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineFor } from '../../testing/engine-for';

const example = readFileSync(join(__dirname, 'example.bpmn'), 'utf8');

test('makes a job and goes on when that is completed', async () => {
  const engine = await engineFor(example);
  engine.create({ amount: 120 });
  console.log(engine.story());
  const from = engine.events.length;
  engine.completeJob('charge', { paid: true });
  console.log(engine.story(from), [...engine.store.rows.keys()]);
});
