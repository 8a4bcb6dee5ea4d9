import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'log-review.own': 'Det här har du läst själv. En annan loggranskare måste bedöma det.',
    'log-review.changed': 'Någon annan har hunnit före. Sidan visar nu hur det står.',
    'log-review.signed': 'Granskningen är redan klar och undertecknad.',
    'log-review.unfinished': 'Allt är inte bedömt än. {left} stickprov återstår.',
    'log-review.needs-note': 'Skriv vad avvikelsen är och vad som händer nu.',
    'log-review.nothing-new': 'Det finns inget nytt att dra stickprov ur. Vänta en stund.',
    'alarm.log-review.overdue': 'En loggranskning skulle ha varit klar. Påminn den som har rollen loggranskare.',
  },
  en: {
    'log-review.own': 'You have read this yourself. Another log reviewer must judge it.',
    'log-review.changed': 'Somebody else was faster. The page now shows how it stands.',
    'log-review.signed': 'The review is already finished and signed off.',
    'log-review.unfinished': 'Not everything has been judged yet. {left} samples are left.',
    'log-review.needs-note': 'Write what the deviation is and what happens now.',
    'log-review.nothing-new': 'There is nothing new to draw samples from. Wait a while.',
    'alarm.log-review.overdue': 'A log review should have been finished. Remind whoever has the role of log reviewer.',
  },
});
