import type { Person } from './person';

/** Tells a journey in parts, in their order; no part can be gone when an earlier one did not get to its end. */
export function chaptersOf(people: () => readonly Person[]) {
  let isStranded = false;
  return (name: string, go: () => Promise<void>): void => {
    it(name, async () => {
      if (isStranded) throw new Error('An earlier part did not come to its end.');
      isStranded = true;
      try {
        await go();
      } catch (error) {
        throw new Error(await whereTheyAre(people()), { cause: error });
      }
      isStranded = false;
      expect(people().flatMap(({ looks }) => looks.take())).toEqual([]);
    });
  };
}

/** What each of them has on the screen, to see from a log why a journey ended there. */
async function whereTheyAre(people: readonly Person[]): Promise<string> {
  const pages = people.map(async ({ page }) => `${page.url()}\n${(await page.innerText('body')).slice(0, 2_000)}`);
  return `Where they are:\n${(await Promise.all(pages)).join('\n\n')}`;
}
