import type { Language } from '@farled/infra';
import type { EServiceFigures } from '../figures/service-figures';
import { needsPersonalNumber } from '../package/needs-personal-number';
import type { PublishedEService } from '../version/published-e-service';
import { lifeEventName, subjectName } from './themes';

export interface ServiceSummary {
  slug: string;
  title: string;
  summary: string;
  subjects: readonly string[];
  lifeEvents: readonly string[];
  open: boolean;
  closedReason?: string;
}

export interface ServicePage
  extends Omit<ServiceSummary, 'subjects' | 'lifeEvents'>,
    Pick<EServiceFigures, 'medianDays'> {
  intro: string;
  youNeed: string[];
  steps: { id: string; title: string; text: string }[];
  cost: string;
  answerWithin: string;
  responsible: { department: string; committee: string; phone: string; email: string };
  legalBasis: string;
  channels: { kind: string; text: string }[];
  eLegitimationLevel: number;
  /** Nobody can apply with the e-legitimation of another country alone. */
  needsPersonalNumber: boolean;
  version: number;
}

/** One line of the catalogue. */
export function summaryOf(service: PublishedEService, language: Language, now: Date): ServiceSummary {
  const { definition } = service;
  return {
    slug: service.slug,
    title: service.title(language),
    summary: service.text(definition.summary, language),
    subjects: (definition.subjects ?? []).map((code) => subjectName(code, language)),
    lifeEvents: definition.lifeEvent ? [lifeEventName(definition.lifeEvent, language)] : [],
    ...openness(service, language, now),
  };
}

/** Everything a resident should know before she begins. */
export function pageOf(
  service: PublishedEService,
  { medianDays }: EServiceFigures,
  language: Language,
  now: Date,
): ServicePage {
  const { definition } = service;
  const text = (key: string) => service.text(key, language);
  const { department, committee, contact } = definition.owner;
  const steps = service.steps(language).filter((step) => !step.optional);
  return {
    slug: service.slug,
    title: service.title(language),
    summary: text(definition.summary),
    intro: text(definition.intro),
    youNeed: (definition.youNeed ?? []).map(text),
    steps: steps.map((step) => ({ id: step.id, title: step.title, text: step.text })),
    cost: text('service.cost'),
    answerWithin: text('service.answerWithin'),
    medianDays,
    responsible: { department, committee, ...contact },
    legalBasis: definition.legalBasis,
    channels: definition.channels.map((channel) => ({ kind: channel.kind, text: text(channel.text) })),
    eLegitimationLevel: definition.eLegitimation.level,
    needsPersonalNumber: needsPersonalNumber(definition),
    version: service.version,
    ...openness(service, language, now),
  };
}

/** True when every word that is looked for stands in the title, the summary or the keywords. */
export function matches(service: PublishedEService, words: readonly string[]): boolean {
  const { summary, keywords = [] } = service.definition;
  const texts = (['sv', 'en'] as const).flatMap((language) => [
    service.title(language),
    service.text(summary, language),
  ]);
  const all = [...texts, ...keywords].join(' ').toLocaleLowerCase('sv');
  return words.every((word) => all.includes(word));
}

function openness(service: PublishedEService, language: Language, now: Date) {
  const closedReason = service.closedReason(now, language);
  return closedReason === undefined ? { open: true } : { open: false, closedReason };
}
