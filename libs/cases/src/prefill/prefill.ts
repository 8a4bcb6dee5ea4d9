import { type FormDefinition, type PrefillSourceName, prefillKeysOf } from '@farled/forms';
import type { Language } from '@farled/infra';
import { type Actor, isProtected, type Json, type JsonObject, type ProtectionStatus } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { CasePrefill } from './case-prefill';
import { CompanyPrefill } from './company-prefill';
import { ContactPrefill } from './contact-prefill';
import { OwnershipPrefill } from './ownership-prefill';
import { PersonPrefill } from './person-prefill';
import { type KnownValue, type PrefillProvider, type PrefillSubject, personOf } from './prefill-question';

export interface PrefillSource {
  readonly source: PrefillSourceName;
  readonly at: string;
}

/** What the municipality knows already, and from where by key. Empty when anybody concerned is protected. */
export interface Prefilled {
  readonly protection: ProtectionStatus;
  readonly prefill: JsonObject;
  readonly sources: Record<string, PrefillSource>;
}

interface FormQuestion {
  readonly form: FormDefinition;
  readonly purpose: string;
  readonly language: Language;
}

/** Fetches what a form declares and nothing else; the register is asked about protection each time. */
@Injectable()
export class Prefill {
  private readonly providers: readonly PrefillProvider[];

  constructor(
    private readonly persons: Persons,
    person: PersonPrefill,
    contact: ContactPrefill,
    cases: CasePrefill,
    company: CompanyPrefill,
    ownership: OwnershipPrefill,
  ) {
    this.providers = [person, contact, cases, company, ownership];
  }

  async of(actor: Actor, subject: PrefillSubject, { form, purpose, language }: FormQuestion): Promise<Prefilled> {
    const protection = await this.protection(subject);
    if (isProtected(protection)) return { protection, prefill: nested([]), sources: {} };
    const asked = prefillKeysOf(form);
    const answers = this.providers.map(async (provider) => {
      const keys = asked.filter((key) => provider.keys.includes(key));
      return keys.length > 0 ? provider.known({ actor, subject, keys, purpose, language }) : [];
    });
    const known = (await Promise.all(answers)).flat();
    return { protection, prefill: nested(known), sources: sourcesOf(known) };
  }

  /** Of the represented person and of the one who acts, the status that hides the most. */
  private async protection(subject: PrefillSubject): Promise<ProtectionStatus> {
    const ids = [...new Set([personOf(subject), subject.actingId])];
    const all = await Promise.all(ids.map((id) => this.persons.protection(id)));
    return all.find(isProtected) ?? 'none';
  }
}

const sourcesOf = (known: readonly KnownValue[]): Record<string, PrefillSource> =>
  Object.fromEntries(
    known.flatMap(({ key, source, at }) => (at ? [[key, { source, at: at.toISOString() }] as const] : [])),
  );

/** Values at their paths: `person.address.city` becomes `{person: {address: {city}}}`. */
function nested(known: readonly KnownValue[]): JsonObject {
  const all: Record<string, Json> = { children: [] };
  for (const { key, value } of known) put(all, key.split('.'), value);
  return all;
}

function put(into: Record<string, Json>, [name = '', ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) {
    const before = into[name];
    into[name] = isObject(before) && isObject(value) ? { ...before, ...value } : value;
    return;
  }
  const inner = isObject(into[name]) ? { ...into[name] } : {};
  into[name] = inner;
  put(inner, rest, value);
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
