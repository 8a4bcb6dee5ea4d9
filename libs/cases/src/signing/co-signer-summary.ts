import { type Component, type FormDefinition, fieldName } from '@farled/forms';
import type { SignerRole } from './sign-request.entity';
import type { SummaryPage } from './signing.entity';

/** Fields that are filled in beforehand from what is known of the one who writes: her name, address and contact. */
const HER_OWN = /^(person|contact|representative)\./;

/**
 * What another signer may read of an application. A signatory reads all of it: she binds the firm to the whole. A
 * guardian reads all but the writer's own address and contact, and whatever the form marks as private: one guardian
 * must never learn from a form where the other lives.
 */
export function coSignerSummary(
  form: FormDefinition,
  summary: readonly SummaryPage[],
  role: SignerRole,
): SummaryPage[] {
  if (role === 'signatory') return [...summary];
  const hidden = new Set(
    flatten(form.components)
      .filter(isHerOwn)
      .map(({ key }) => key),
  );
  const pages = summary.map((page) => ({ ...page, rows: page.rows.filter(({ key }) => !hidden.has(fieldName(key))) }));
  return pages.filter(({ rows }) => rows.length > 0);
}

/** A file may show an address, whatever it is called. */
const isHerOwn = ({ type, properties }: Component): boolean =>
  type === 'filepicker' || HER_OWN.test(properties?.prefill ?? '') || properties?.sensitivity === 'private';

const flatten = (components: readonly Component[]): Component[] =>
  components.flatMap((component) => [component, ...flatten(component.components ?? [])]);
