import { registerTexts } from '../i18n/texts';

registerTexts({
  sv: { 'log.field': 'uppgiften ”{name}”' },
  en: { 'log.field': 'the detail “{name}”' },
});
