import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'task.gone': 'Uppgiften finns inte längre. Processen har gått vidare.',
    'process.refused': 'Processmotorn tar inte emot modellen: {reason}',
    'process.not-found': 'Det finns inget sådant i processmotorn.',
    'process.gone':
      'Det finns inte längre i processmotorn. Någon annan kan ha hunnit före, eller så har processen gått vidare.',
    'process.not-done': 'Processmotorn gjorde det inte: {reason}',
    'page.unknown': 'Den delen av listan finns inte. Börja om från början.',
    'decision.failed': 'Beslutstabellen kunde inte räknas ut: {reason}',
  },
  en: {
    'task.gone': 'The task does not exist any more. The process has moved on.',
    'process.refused': 'The process engine does not take the model: {reason}',
    'process.not-found': 'There is no such thing in the process engine.',
    'process.gone':
      'It is not in the process engine any more. Somebody may have been faster, or the process has moved on.',
    'process.not-done': 'The process engine did not do it: {reason}',
    'page.unknown': 'There is no such part of the list. Start again from the beginning.',
    'decision.failed': 'The decision table could not be evaluated: {reason}',
  },
});
