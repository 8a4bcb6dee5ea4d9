import type { FormDefinition } from '@farled/forms';
import { flatten } from '../prefill/without-known';

const CONTACT = /^contact\.(email|phone|channel)$/;

interface ContactAnswers {
  readonly email?: string;
  readonly phone?: string;
  readonly channel?: 'email' | 'sms' | 'digital-mail';
}

/** How the applicant wants to be reached: the answers to fields that the contact register fills in beforehand. */
export function contactFromAnswers(form: FormDefinition, answers: Record<string, unknown>): ContactAnswers | undefined {
  const fields = flatten(form.components).flatMap(({ key, properties }) => {
    const [, part] = CONTACT.exec(properties?.prefill ?? '') ?? [];
    const value = key === undefined ? undefined : answers[key];
    return part && typeof value === 'string' && value !== '' ? [[part, value] as const] : [];
  });
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}
