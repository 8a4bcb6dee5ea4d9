import type { FormDefinition } from '@farled/forms';
import type { Language } from '@farled/infra';
import type { EServiceVersion } from '../case/e-service';
import type { SignRequest } from '../signing/sign-request.entity';
import type { SummaryPage } from '../signing/signing.entity';
import type { ApplicationPart } from './application-part.entity';

/** A part as the one who fills it in sees it. Nothing is known of her beforehand. */
export interface PartView {
  readonly id: string;
  readonly title: string;
  readonly form: FormDefinition;
  readonly answers: Record<string, unknown>;
  readonly prefill: Record<string, never>;
  readonly page: string | null;
  readonly revision: number;
  readonly savedAt: string;
  readonly state: SignRequest['state'];
  readonly dueAt: string;
}

/** A part as it will be signed. */
export interface PartReview {
  readonly summary: readonly SummaryPage[];
  readonly visibleText: string;
  readonly sha256: string;
}

interface PartViewInput {
  readonly part: ApplicationPart;
  readonly request: SignRequest;
  readonly service: EServiceVersion;
  readonly language: Language;
}

export function partView({ part, request, service, language }: PartViewInput): PartView {
  const { id, answers, page, revision, savedAt } = part;
  return {
    ...{ id, answers, page, revision, savedAt: savedAt.toISOString() },
    title: service.title(language),
    form: service.part(part.part),
    prefill: {},
    state: request.state,
    dueAt: request.dueAt.toISOString(),
  };
}

/** How far somebody has come with her part, for the one who waits for it. */
export type PartStage = 'none' | 'empty' | 'begun' | 'ready';

export function stageOf(part: ApplicationPart | null | undefined): PartStage {
  if (!part) return 'none';
  if (part.frozen) return 'ready';
  return part.revision > 1 ? 'begun' : 'empty';
}
