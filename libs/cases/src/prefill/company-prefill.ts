import { I18n } from '@farled/infra';
import type { Json } from '@farled/kernel';
import { Companies, type CompanyView } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { KnownValue, PrefillProvider, PrefillQuestion } from './prefill-question';

const ADDRESS = ['careOf', 'street', 'postalCode', 'city'] as const;

/** What the company register knows of the organisation that is represented. */
@Injectable()
export class CompanyPrefill implements PrefillProvider {
  readonly keys = [
    'company.name',
    'company.number',
    'company.form',
    'company.status',
    'company.address',
    ...ADDRESS.map((part) => `company.address.${part}`),
  ];

  constructor(
    private readonly companies: Companies,
    private readonly i18n: I18n,
  ) {}

  async known({ subject, keys, language }: PrefillQuestion): Promise<KnownValue[]> {
    if (subject.party.kind !== 'organisation') return [];
    const company = await this.companies.view(subject.party.id);
    const { status, procedure } = company;
    const standing = procedure ?? (status && this.i18n.text(`cases.company.${status}`, language));
    const at = company.source?.at ?? null;
    return keys.map((key) => ({ key, value: valueAt(key, company, standing), source: 'company-register', at }));
  }
}

function valueAt(key: string, { name, number, form, address }: CompanyView, status: string | null): Json {
  const [, field = '', part] = key.split('.');
  if (field !== 'address') return { name, number, form, status }[field] ?? null;
  if (!address) return null;
  return part === undefined ? { ...address } : (address[part as keyof typeof address] ?? null);
}
