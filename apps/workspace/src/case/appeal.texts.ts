import { defineTexts } from '@farled/ui';

export const appealTexts = defineTexts(
  {
    title: 'Överklagande',
    inTime: 'Kom in i tid',
    late: 'Kom in efter sista dagen',
    times: (received: string, read: string, last: string) =>
      `Kom in ${received}. Sökanden öppnade beslutet ${read}, sista dagen var ${last}.`,
    outcome: 'Vad händer med överklagandet?',
    outcomeHint:
      'Pröva först om det kom in i tid (förvaltningslagen 45 §), sedan om beslutet ska ändras (37 och 38 §§).',
    'choose-dismissed': 'Det kom in för sent och avvisas',
    'choose-changed': 'Beslutet ändras: ansökan beviljas',
    'choose-forwarded': 'Beslutet står fast: överklagandet lämnas över till domstolen',
    motivation: 'Skäl',
    motivationHint: 'Sökanden läser skälen. Ändras beslutet står de i det nya beslutet, som sparas som PDF.',
    missing: 'Välj vad som händer, och skriv skälen.',
    answer: 'Spara och meddela sökanden',
    dismissed: 'Avvisat, kom in för sent.',
    changed: 'Beslutet är ändrat.',
    forwarded: 'Överlämnat till domstolen.',
    open: (count: number) => (count === 1 ? '1 överklagande att pröva' : `${count} överklaganden att pröva`),
  },
  {
    title: 'Appeal',
    inTime: 'Received in time',
    late: 'Received after the last day',
    times: (received: string, read: string, last: string) =>
      `Received ${received}. The applicant opened the decision ${read}, the last day was ${last}.`,
    outcome: 'What happens to the appeal?',
    outcomeHint:
      'First try whether it came in time (förvaltningslagen 45 §), then whether to change the decision (37, 38 §§).',
    'choose-dismissed': 'It came too late and is dismissed',
    'choose-changed': 'The decision is changed: the application is granted',
    'choose-forwarded': 'The decision stands: the appeal is handed over to the court',
    motivation: 'Reasons',
    motivationHint:
      'The applicant reads the reasons. If the decision is changed they stand in the new one, kept as a PDF.',
    missing: 'Choose what happens, and write the reasons.',
    answer: 'Save and tell the applicant',
    dismissed: 'Dismissed, it came too late.',
    changed: 'The decision is changed.',
    forwarded: 'Handed over to the court.',
    open: (count: number) => (count === 1 ? '1 appeal to try' : `${count} appeals to try`),
  },
);
