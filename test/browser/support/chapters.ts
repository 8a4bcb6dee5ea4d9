import type { Person } from './person';

/** Tells a journey in parts, in their order; no part can be gone when an earlier one did not get to its end. */
export function chaptersOf(people: () => readonly Person[]) {
  let isStranded = false;
  return (name: string, go: () => Promise<void>): void => {
    it(name, async () => {
      if (isStranded) throw new Error('An earlier part did not come to its end.');
      isStranded = true;
      await go();
      isStranded = false;
      expect(people().flatMap(({ looks }) => looks.take())).toEqual([]);
    });
  };
}
