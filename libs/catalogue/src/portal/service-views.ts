import type { Language } from '@farled/infra';
import type { EServiceFigures } from '../figures/service-figures';
import { needsPersonalNumber } from '../package/needs-personal-number';
import type { PublishedEService } from '../version/published-e-service';
import type { Opening } from '../window/openness';
import { audiencesOf } from './audiences';
import { audienceName, lifeEventName, subjectName } from './themes';

/** What e-services are gathered under: the code stays when the words are in another language. */
interface Theme {
  code: string;
  name: string;
}

export interface ServiceSummary extends Opening {
  slug: string;
  title: string;
  summary: string;
  subjects: Theme[];
  lifeEvents: Theme[];
  audiences: Theme[];
}

/** When an e-service takes applications, when that is not always. */
interface WindowView {
  opens: string | null;
  closes: string | null;
  hours: { from: string; to: string; workingDays: boolean } | null;
}

export interface ServicePage extends ServiceSummary, Pick<EServiceFigures, 'medianDays' | 'decided'> {
  intro: string;
  youNeed: string[];
  steps: { id: string; title: string; text: string }[];
  cost: string;
  answerWithin: string;
  responsible: { department: string; committee: string; person: string | null; phone: string; email: string };
  legalBasis: string;
  channels: { kind: string; text: string }[];
  visit: { address: string; hours: string } | null;
  window: WindowView | null;
  eLegitimationLevel: number;
  /** Nobody can apply with the e-legitimation of another country alone. */
  needsPersonalNumber: boolean;
  /** It can be sent without logging in. */
  withoutLogin: boolean;
  version: number;
}

/** One line of the catalogue. */
export function summaryOf(service: PublishedEService, opening: Opening, language: Language): ServiceSummary {
  const { definition, slug } = service;
  const { subjects = [], lifeEvent } = definition;
  const events = lifeEvent ? [lifeEvent] : [];
  return {
    slug,
    title: service.title(language),
    summary: service.text(definition.summary, language),
    subjects: subjects.map((code) => ({ code, name: subjectName(code, language) })),
    lifeEvents: events.map((code) => ({ code, name: lifeEventName(code, language) })),
    audiences: audiencesOf(definition).map((code) => ({ code, name: audienceName(code, language) })),
    ...opening,
  };
}

/** Everything a resident should know before she begins. */
export function pageOf(
  service: PublishedEService,
  figures: EServiceFigures,
  opening: Opening,
  language: Language,
): ServicePage {
  const { definition } = service;
  const text = (key: string) => service.text(key, language);
  const steps = service.steps(language).filter((step) => !step.optional);
  return {
    ...summaryOf(service, opening, language),
    intro: text(definition.intro),
    youNeed: (definition.youNeed ?? []).map(text),
    steps: steps.map((step) => ({ id: step.id, title: step.title, text: step.text })),
    cost: text('service.cost'),
    answerWithin: text('service.answerWithin'),
    medianDays: figures.medianDays,
    decided: figures.decided,
    legalBasis: definition.legalBasis,
    channels: definition.channels.map((channel) => ({ kind: channel.kind, text: text(channel.text) })),
    eLegitimationLevel: definition.eLegitimation.level,
    needsPersonalNumber: needsPersonalNumber(definition),
    withoutLogin: definition.withoutLogin === true,
    version: service.version,
    ...contactOf(service, text),
  };
}

function contactOf({ definition }: PublishedEService, text: (key: string) => string) {
  const { department, committee, person = null, contact } = definition.owner;
  const { visit, window } = definition;
  return {
    responsible: { department, committee, person, ...contact },
    visit: visit ? { address: visit.address, hours: text(visit.hours) } : null,
    window: window ? windowView(window) : null,
  };
}

function windowView({ opens, closes, hours }: NonNullable<PublishedEService['definition']['window']>): WindowView {
  return {
    opens: opens ? new Date(opens).toISOString() : null,
    closes: closes ? new Date(closes).toISOString() : null,
    hours: hours ? { from: hours.from, to: hours.to, workingDays: hours.workingDays ?? false } : null,
  };
}
