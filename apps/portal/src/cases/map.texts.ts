import { defineTexts } from '@farled/ui';

const list = (words: readonly string[], and: string) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

export const mapTexts = defineTexts(
  {
    here: (step: string) => `Ärendet är vid steget ”${step}”.`,
    left: (count: number) => (count === 1 ? 'Sedan är det 1 steg kvar.' : `Sedan är det ${count} steg kvar.`),
    maybe: (steps: string[]) => `Det kan också bli: ${list(steps, 'och')}.`,
    over: 'Alla steg är klara.',
    back: (step: string) => `Sedan går ärendet tillbaka till ”${step}”.`,
    usual: (days: number, cases: number) =>
      `Hälften av besluten kommer inom ${days === 1 ? '1 dag' : `${days} dagar`}, tiden då vi väntar på dig oräknad (${cases} ärenden det senaste året).`,
    usualDay: (day: string) => `För dig är det omkring ${day}.`,
    longer: 'Ditt ärende tar längre tid än så.',
  },
  {
    here: (step: string) => `The case is at the step “${step}”.`,
    left: (count: number) => (count === 1 ? 'After that, 1 step is left.' : `After that, ${count} steps are left.`),
    maybe: (steps: string[]) => `It may also come to: ${list(steps, 'and')}.`,
    over: 'All steps are done.',
    back: (step: string) => `Then the case goes back to “${step}”.`,
    usual: (days: number, cases: number) =>
      `Half of the decisions come within ${days === 1 ? '1 day' : `${days} days`}, not counting time when we wait for you (${cases} cases in the last year).`,
    usualDay: (day: string) => `For you that is around ${day}.`,
    longer: 'Your case takes longer than that.',
  },
);
