import { type FormContext, filesIn, stripHidden, summarise } from '@farled/forms';
import { canonicalJson, type Json, type JsonObject, Rejected } from '@farled/kernel';
import type { EServiceVersion } from '../case/e-service';
import { fieldViolations } from '../case/field-violations';
import { sha256 } from './sha256';
import type { SummaryPage } from './signing.entity';

interface FrozenFile {
  readonly id: string;
  readonly field: string | null;
  readonly sha256: string;
}

/** Whom the application is for, and, when somebody else sends it, who that is and by what right. */
interface FrozenApplicant {
  readonly applicantId: string;
  readonly submittedBy?: string;
  readonly right?: string;
}

export interface Frozen {
  readonly answers: JsonObject;
  readonly canonical: string;
  readonly sha256: string;
  readonly summary: SummaryPage[];
}

/**
 * Freezes an application: every rule of the form is checked, hidden answers are left out, and the rest, with what was
 * shown, becomes one canonical text whose hash is signed. The files are bound to it by their hashes. Throws every fault.
 */
export function freeze(
  service: EServiceVersion,
  context: FormContext,
  applicant: FrozenApplicant,
  files: readonly FrozenFile[],
): Frozen {
  const form = service.forms.application;
  const violations = fieldViolations(form, context);
  if (violations.length > 0) throw new Rejected('draft.incomplete', 'invalid', {}, violations);
  const answers = stripHidden(form, context) as JsonObject;
  const summary = summarise(form, { ...context, answers });
  const used = new Set(filesIn(form, answers).map((file) => file.id));
  const kept = files.filter((file) => used.has(file.id)).map(({ id, field, sha256 }) => ({ id, field, sha256 }));
  const { slug, version } = service;
  const shown = summary as unknown as Json;
  const canonical = canonicalJson({ service: slug, version, ...applicant, answers, files: kept, shown });
  return { answers, canonical, sha256: sha256(canonical), summary };
}
