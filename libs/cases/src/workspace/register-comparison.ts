import { contradictions, PREFILL_KEYS, prefillKeysOf } from '@farled/forms';
import { I18n, type Language } from '@farled/infra';
import { type Actor, isProtected, type Json } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Case } from '../case/case.entity';
import type { EServiceVersion } from '../case/e-service';
import { Prefill } from '../prefill/prefill';
import type { PrefillSubject } from '../prefill/prefill-question';
import type { Signing } from '../signing/signing.entity';
import { type Difference, registerDifferences } from './register-differences';

interface ComparedCase {
  readonly subject: Case;
  readonly signing: Signing;
  readonly service: EServiceVersion;
  readonly language: Language;
}

/** Where an answer said something else than the register did when the application was signed. */
export interface ContradictionView {
  readonly label: string;
  readonly answer: string;
  readonly register: string;
  readonly source: string;
  readonly at: string | null;
}

/** An application beside the registers: as they were when it was signed, and as they are now. */
export interface Comparison {
  readonly contradictions: readonly ContradictionView[];
  readonly differences: readonly Difference[];
}

/** Compares what was signed with what the registers said then and say now; nothing is merged into the case. */
@Injectable()
export class RegisterComparison {
  constructor(
    private readonly prefill: Prefill,
    private readonly i18n: I18n,
  ) {}

  async of(actor: Actor, compared: ComparedCase): Promise<Comparison> {
    return { contradictions: this.contradictions(compared), differences: await this.differences(actor, compared) };
  }

  private contradictions({ signing, service, language }: ComparedCase): ContradictionView[] {
    const { answers, prefill, sources, createdAt: now } = signing;
    return contradictions(service.forms.application, { answers, prefill, language, now }).map((found) => ({
      label: found.label,
      answer: found.answer,
      register: found.known,
      source: this.i18n.text(`cases.source.${found.source}`, language),
      at: sources[found.key]?.at ?? null,
    }));
  }

  private async differences(actor: Actor, { subject, signing, service, language }: ComparedCase) {
    const form = service.forms.application;
    const question = { form, purpose: 'case.compare', language: signing.language as Language };
    const now = await this.prefill.of(actor, subjectOf(subject), question);
    // Who was protected when she applied has nothing frozen to compare with.
    if (isProtected(now.protection) || Object.keys(signing.sources).length === 0) return [];
    const compared = prefillKeysOf(form).filter((key) => COMPARED.includes(PREFILL_KEYS[key]?.source ?? ''));
    const labels = Object.fromEntries(compared.map((key) => [key, PREFILL_KEYS[key]?.[language] ?? key]));
    return registerDifferences(signing.prefill as Record<string, Json>, now.prefill, labels);
  }
}

/** Cases come and go, and contact details are her own word: neither is a change in what was applied with. */
const COMPARED = ['population-register', 'company-register'];

const subjectOf = ({ applicantKind: kind, applicantId: id, submittedBy, representation }: Case): PrefillSubject => ({
  party: { kind, id },
  actingId: submittedBy,
  ...(representation && { right: representation.right }),
});
