import type { FormDefinition } from '@farled/forms';
import type { RightKind } from '@farled/kernel';
import type { Attachment } from '../case/attachment.entity';
import { documentView } from '../case/document-view';
import type { EServiceVersion } from '../case/e-service';
import type { Prefilled } from '../prefill/prefill';
import { withoutKnown } from '../prefill/without-known';
import type { AssistedApplication } from './assisted-application.entity';
import type { Standing } from './assisted-standing';

/** Who it is from, as the officer may see her. */
export interface AssistedPerson {
  readonly isProtected: boolean;
  /** Null for a protected person, and for one who has not said who she is. */
  readonly name: string | null;
}

interface AssistedViewInput {
  readonly application: AssistedApplication;
  readonly service: EServiceVersion;
  readonly title: string;
  readonly prefilled: Prefilled;
  readonly person: AssistedPerson;
  readonly party: { readonly right: RightKind; readonly name: string | null } | null;
  readonly standing: Standing;
  readonly files: readonly Attachment[];
}

/** An application that an officer writes down, as she sees it. */
export function assistedView({ application, service, title, prefilled, standing, files, ...who }: AssistedViewInput) {
  const { id, channel, arrivedOn, identifiedBy, answers, page, revision, savedAt, status, rightId } = application;
  const form: FormDefinition = service.forms.application;
  return {
    ...{ id, channel, arrivedOn, identifiedBy, page, revision, status, rightId, ...who },
    service: { slug: service.slug, title, version: service.version },
    savedAt: savedAt.toISOString(),
    form,
    answers: who.person.isProtected ? withoutKnown(form, answers) : answers,
    prefill: prefilled.prefill,
    sources: prefilled.sources,
    papers: files.filter(({ kind }) => kind === 'paper').map(documentView),
    /** Why it cannot be registered as it stands; null when it can. */
    hindrance: standing.hindrance ?? null,
    signersNeeded: standing.needed,
    mayBeUnsigned: isUnsignedAllowed(service, standing),
  };
}

/** One alone may be taken at her word where the e-service says so; where several must agree, each has to show it. */
export const isUnsignedAllowed = ({ assisted }: EServiceVersion, { needed }: Pick<Standing, 'needed'>): boolean =>
  assisted.unsigned && needed === 1;
