import type { Draft } from '@farled/api-client';
import type { applicationTexts } from './application.texts';

type Words = (typeof applicationTexts)['sv'];
interface Choice {
  value: string;
  label: string;
}

/** For whom the resident applies, in words: the child that is chosen, a child, or oneself. */
export function actingText(draft: Draft, answers: Record<string, unknown>, t: Words): string {
  const children = draft.prefill.children;
  if (!Array.isArray(children)) return t.forSelf;
  const chosen = (children as Choice[]).find((child) => Object.values(answers).includes(child.value));
  // The label may go on with a date of birth.
  return chosen ? t.forNamed(chosen.label.split(',')[0] ?? '') : t.forChild;
}
