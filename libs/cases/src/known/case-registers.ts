import { prefillKeysOf } from '@farled/forms';
import { Injectable } from '@nestjs/common';
import type { Case } from '../case/case.entity';
import { EServices } from '../case/e-services';

/** What a case type uses of the registers of property and companies. */
export interface CaseRegisterNeeds {
  readonly property: boolean;
  readonly company: boolean;
}

/**
 * Which registers a type of case has a use for: those that its form declares. What the application did not need, the
 * officer who handles it does not need either (dataskyddsförordningen art. 5.1 b and c).
 */
@Injectable()
export class CaseRegisters {
  constructor(private readonly services: EServices) {}

  async neededBy({ service, version }: Pick<Case, 'service' | 'version'>): Promise<CaseRegisterNeeds> {
    const { forms } = await this.services.version(service, version);
    const keys = prefillKeysOf(forms.application);
    return {
      property: keys.includes('property.owned'),
      company: keys.some((key) => key.startsWith('company.')),
    };
  }
}
