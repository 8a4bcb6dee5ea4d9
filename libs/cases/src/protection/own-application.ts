import { type Component, type FormDefinition, fieldName } from '@farled/forms';
import { flatten, registerFields } from '../prefill/without-known';
import type { SummaryPage } from '../signing/signing.entity';

/** An application as it may be shown to a person with protection: what names anybody is there, but not to read. */
export function withoutPersonal(
  summary: readonly SummaryPage[],
  form: FormDefinition,
  instead: string,
): readonly SummaryPage[] {
  const hidden = new Set([...registerFields(form), ...flatten(form.components).flatMap(personalField)]);
  return summary.map((page) => ({
    ...page,
    rows: page.rows.map((row) => (hidden.has(fieldName(row.key)) ? { ...row, value: instead } : row)),
  }));
}

const personalField = ({ key, properties }: Component): string[] => (key && properties?.sensitivity ? [key] : []);
