import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'task.gone': 'Uppgiften finns inte längre. Processen har gått vidare.',
    'process.refused': 'Processmotorn tar inte emot modellen: {reason}',
    'process.not-found': 'Det finns inget sådant i processmotorn.',
    'decision.failed': 'Beslutstabellen kunde inte räknas ut: {reason}',
  },
  en: {
    'task.gone': 'The task does not exist any more. The process has moved on.',
    'process.refused': 'The process engine does not take the model: {reason}',
    'process.not-found': 'There is no such thing in the process engine.',
    'decision.failed': 'The decision table could not be evaluated: {reason}',
  },
});
