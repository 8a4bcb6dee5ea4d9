import { registerTexts } from '@farled/infra';

registerTexts({
  sv: { 'alarm.closed': 'Larmet är redan stängt.' },
  en: { 'alarm.closed': 'The alarm is closed already.' },
});
