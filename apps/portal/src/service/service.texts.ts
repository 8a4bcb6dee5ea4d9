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
    login: 'Du loggar in med BankID eller en annan e-legitimation. Du kan spara och fortsätta senare.',
    needNumber: 'Svenskt personnummer eller samordningsnummer',
    foreign: 'Du kan ansöka här',
    foreignText:
      'Du är inloggad med e-legitimation från ett annat land. Inget fylls i åt dig, och du skriver under med samma e-legitimation.',
    notForeign: 'Den här e-tjänsten kräver ett svenskt personnummer',
    notForeignText:
      'Du är inloggad med e-legitimation från ett annat land och har inget svenskt personnummer här. Ring oss, så hjälper vi dig på ett annat sätt.',
    other: 'Du kan också',
    closedTitle: 'E-tjänsten är stängd just nu',
    question: 'Frågor?',
    protectedQuestion: 'Har du skyddade personuppgifter?',
    callUs: 'Ring oss i stället för att använda e-tjänsten',
    protectedText:
      'Har du skyddade personuppgifter, eller går de inte att kontrollera just nu, ska du inte använda e-tjänsten. Ring oss, så hjälper en handläggare med särskild behörighet dig.',
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
    login: 'You log in with BankID or another e-identification. You can save and continue later.',
    needNumber: 'A Swedish personal number or coordination number',
    foreign: 'You can apply here',
    foreignText:
      'You are logged in with the e-identification of another country. Nothing is filled in for you, and you sign with the same e-identification.',
    notForeign: 'This e-service takes a Swedish personal number',
    notForeignText:
      'You are logged in with the e-identification of another country and have no Swedish personal number here. Call us, and we will help you in another way.',
    other: 'You can also',
    closedTitle: 'This e-service is closed at the moment',
    question: 'Questions?',
    protectedQuestion: 'Is your personal data protected?',
    callUs: 'Call us instead of using the e-service',
    protectedText:
      'If your personal data is protected, or this cannot be checked right now, you should not use the e-service. Call us, and an officer with special authority will help you.',
  },
);
