import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'survey.answered': 'Du har redan svarat på frågorna om det här ärendet. Tack!',
    'survey.not-offered': 'Vi ställer inga frågor om det här ärendet.',
  },
  en: {
    'survey.answered': 'You have answered the questions about this case already. Thank you!',
    'survey.not-offered': 'We ask no questions about this case.',
  },
});
