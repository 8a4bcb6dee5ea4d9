import { defineTexts } from '@farled/ui';

export const serviceTexts = defineTexts(
  {
    youNeed: 'Du behöver',
    how: 'Så går det till',
    facts: 'Bra att veta',
    cost: 'Kostnad',
    answer: 'Svar inom',
    median: 'Så lång tid tar det',
    medianDays: (days: number) => (days === 1 ? 'Hälften får svar inom 1 dag' : `Hälften får svar inom ${days} dagar`),
    responsible: 'Ansvarig',
    law: 'Reglerna',
    start: 'Börja ansökan',
    login: 'Du loggar in med BankID. Du kan spara och fortsätta senare.',
    other: 'Du kan också',
    closedTitle: 'E-tjänsten är stängd just nu',
    question: 'Frågor?',
  },
  {
    youNeed: 'You need',
    how: 'How it works',
    facts: 'Good to know',
    cost: 'Cost',
    answer: 'Answer within',
    median: 'How long it takes',
    medianDays: (days: number) =>
      days === 1 ? 'Half of all get an answer within 1 day' : `Half of all get an answer within ${days} days`,
    responsible: 'Responsible',
    law: 'The rules',
    start: 'Start your application',
    login: 'You log in with BankID. You can save and continue later.',
    other: 'You can also',
    closedTitle: 'This e-service is closed at the moment',
    question: 'Questions?',
  },
);
