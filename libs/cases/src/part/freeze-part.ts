import { type FormContext, type FormDefinition, stripHidden, summarise } from '@farled/forms';
import { canonicalJson, type Json, type JsonObject, Rejected } from '@farled/kernel';
import { fieldViolations } from '../case/field-violations';
import { sha256 } from '../signing/sha256';
import type { FrozenPart } from './application-part.entity';

/** What a part is bound to: the application that it belongs to, by its hash, and the one who fills it in. */
interface Bound {
  readonly application: string;
  readonly part: string;
  readonly filledInBy: string;
}

/** Freezes a part: every rule of its pages is checked, and what was answered and shown becomes one canonical text. */
export function freezePart(form: FormDefinition, context: FormContext, bound: Bound): Omit<FrozenPart, 'visibleText'> {
  const violations = fieldViolations(form, context);
  if (violations.length > 0) throw new Rejected('draft.incomplete', 'invalid', {}, violations);
  const answers = stripHidden(form, context) as JsonObject;
  const summary = summarise(form, { ...context, answers });
  const canonical = canonicalJson({ ...bound, answers, shown: summary as unknown as Json });
  return { answers, canonical, sha256: sha256(canonical), summary };
}
