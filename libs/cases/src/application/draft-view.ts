import type { FormDefinition } from '@farled/forms';
import type { Language } from '@farled/infra';
import { isProtected, type JsonObject } from '@farled/kernel';
import type { EServiceVersion } from '../case/e-service';
import type { Prefilled, PrefillSource } from '../prefill/prefill';
import { withoutKnown } from '../prefill/without-known';
import type { SignersView } from '../signing/signers-view';
import type { Draft } from './draft.entity';

/** The way for those who should not use an e-service: a call to the municipality. */
interface PhoneRoute {
  readonly phone: string;
  readonly text: string;
}

/** A draft as its owner sees it. */
export interface DraftView {
  readonly id: string;
  readonly service: { readonly slug: string; readonly title: string; readonly version: number };
  readonly form: FormDefinition;
  readonly answers: Record<string, unknown>;
  readonly prefill: JsonObject;
  readonly sources: Record<string, PrefillSource>;
  readonly protectedRoute: PhoneRoute | null;
  readonly page: string | null;
  readonly revision: number;
  readonly savedAt: string;
  readonly expiresAt: string;
  readonly status: Draft['status'];
  /** How the others stand who were asked to sign last; null when nobody was. */
  readonly signers: SignersView | null;
}

interface DraftViewInput {
  readonly draft: Draft;
  readonly service: EServiceVersion;
  readonly prefilled: Prefilled;
  readonly language: Language;
  readonly phoneText: string;
  readonly signers: SignersView | null;
  /** Known by a foreign e-legitimation alone: no register knows anything of her that could be shown. */
  readonly isForeign: boolean;
}

/** Maps a draft with what is known beforehand to what its owner sees. */
export function toDraftView(input: DraftViewInput): DraftView {
  const { draft, service, prefilled, language, phoneText, signers, isForeign } = input;
  const route = { phone: service.contact.phone, text: phoneText };
  const isHidden = isProtected(prefilled.protection);
  const form = service.forms.application;
  return {
    id: draft.id,
    service: { slug: service.slug, title: service.title(language), version: service.version },
    form,
    answers: isHidden ? withoutKnown(form, draft.answers) : draft.answers,
    prefill: prefilled.prefill,
    sources: prefilled.sources,
    protectedRoute: isHidden && !isForeign ? route : null,
    page: draft.page,
    revision: draft.revision,
    savedAt: draft.savedAt.toISOString(),
    expiresAt: draft.expiresAt.toISOString(),
    status: draft.status,
    signers,
  };
}
