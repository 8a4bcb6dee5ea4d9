import { apply, decide } from './apply';
import { CaseWorld } from './case-world';

const DAY = 24 * 3600 * 1000;

describe('what is learnt from decided cases', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.stop());

  it('stands on the page of the e-service and in the studio once three are decided', async () => {
    const elin = await world.resident('elin');
    const officer = world.officer('case-officer');
    const owner = world.officer('process-owner');
    const figures = async () => {
      const page = await elin.get('/services/ansok-forskola').expect(200);
      const list = await owner.get('/studio/services').expect(200);
      const { promiseKept } = list.body.items.find(({ slug }: { slug: string }) => slug === 'ansok-forskola');
      return [page.body.medianDays, promiseKept];
    };
    expect(await figures()).toEqual([null, null]);
    for (const days of [0, 4, 30]) {
      const { caseId } = await apply(world, elin);
      world.clock.advance(days * DAY);
      await decide(world, officer, caseId, { outcome: 'reject', motivation: 'Barnet är inte folkbokfört i kommunen.' });
      await world.until(async () => (await elin.get(`/cases/${caseId}`)).body.decision, 'the decision');
    }
    world.clock.advance(60_000);
    expect(await figures()).toEqual([4, 2 / 3]);
  });
});
