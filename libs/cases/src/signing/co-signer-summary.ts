import { type Component, type FormDefinition, fieldName, sharedKeys } from '@farled/forms';
import type { SignRequest } from './sign-request.entity';
import type { SummaryPage } from './signing.entity';

/** Fields that are filled in beforehand from what is known of the one who writes: her name, address and contact. */
const HER_OWN = /^(person|contact|representative)\./;

/**
 * What another signer may read of an application. A signatory reads all of it: she binds the firm to the whole. A
 * guardian reads all but the writer's own address and contact, and whatever the form marks as private: one guardian
 * must never learn from a form where the other lives. Somebody who is invited to fill in a part reads what the form says
 * is shared with that part, and nothing else.
 */
export function coSignerSummary(
  form: FormDefinition,
  summary: readonly SummaryPage[],
  { role, part }: Pick<SignRequest, 'role' | 'part'>,
): SummaryPage[] {
  if (role === 'signatory') return [...summary];
  const mayRead = role === 'invited' ? isShared(form, part) : isNotHidden(form);
  const pages = summary.map((page) => ({ ...page, rows: page.rows.filter(({ key }) => mayRead(key)) }));
  return pages.filter(({ rows }) => rows.length > 0);
}

function isNotHidden(form: FormDefinition): (key: string) => boolean {
  const hidden = new Set(
    flatten(form.components)
      .filter(isHerOwn)
      .map(({ key }) => key),
  );
  return (key) => !hidden.has(fieldName(key));
}

function isShared(form: FormDefinition, part: string | null): (key: string) => boolean {
  const shared = sharedKeys(form, part ?? '');
  return (key) => shared.has(fieldName(key)) || shared.has(key.split('.')[0] ?? '');
}

/** A file may show an address, whatever it is called. */
const isHerOwn = ({ type, properties }: Component): boolean =>
  type === 'filepicker' ||
  properties?.invites !== undefined ||
  HER_OWN.test(properties?.prefill ?? '') ||
  properties?.sensitivity === 'private';

const flatten = (components: readonly Component[]): Component[] =>
  components.flatMap((component) => [component, ...flatten(component.components ?? [])]);
