import { useTexts } from '@farled/ui';
import { fieldWords } from './review.texts';

/** Parts of the data in words, each once. */
export function useFieldWords(): (fields: readonly string[]) => string {
  const words: Record<string, string> = useTexts(fieldWords);
  return (fields) => [...new Set(fields.map((field) => words[field] ?? field))].join(', ') || '–';
}
