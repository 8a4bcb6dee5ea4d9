import { defineTexts, useTexts } from '../i18n';

const texts = defineTexts(
  {
    'population-register': 'folkbokföringen',
    'contact-register': 'dina kontaktuppgifter hos oss',
    'case-register': 'dina ärenden hos oss',
    'company-register': 'Bolagsverket',
    'property-register': 'Lantmäteriets fastighetsregister',
  },
  {
    'population-register': 'the population register',
    'contact-register': 'your contact details with us',
    'case-register': 'your cases with us',
    'company-register': 'the Swedish Companies Registration Office',
    'property-register': 'the property register',
  },
);

/** The name of a register in running text; one that has no name here goes by its code. */
export function useSourceName(): (source: string) => string {
  const names: Record<string, string> = useTexts(texts);
  return (source) => names[source] ?? source;
}
