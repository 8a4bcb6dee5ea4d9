import { Properties } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { KnownValue, PrefillProvider, PrefillQuestion } from './prefill-question';

const KEY = 'property.owned';

/** What the represented party owns, as choices: the designation with the part that is owned when it is not all. */
@Injectable()
export class OwnershipPrefill implements PrefillProvider {
  readonly keys = [KEY];

  constructor(private readonly properties: Properties) {}

  async known({ actor, subject, purpose }: PrefillQuestion): Promise<KnownValue[]> {
    const { properties, source } = await this.properties.ownedBy(actor, subject.party, purpose);
    const value = properties.map(({ id, designation, share }) => ({
      value: id,
      label: share === '1/1' ? designation : `${designation} (${share})`,
    }));
    return [{ key: KEY, value, source: 'property-register', at: source?.at ?? null }];
  }
}
