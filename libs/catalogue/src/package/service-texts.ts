import type { Language } from '@farled/infra';
import { Rejected } from '@farled/kernel';
import { readYaml } from './read-yaml';
import type { ServiceDefinition } from './service-definition';
import { type ServiceFiles, TEXT_FILES } from './service-files';

/** The texts of an e-service in one language, by key. */
export type ServiceTexts = Readonly<Record<string, string>>;

/** Reads both files of texts. */
export function readTexts(files: ServiceFiles): Record<Language, ServiceTexts> {
  return { sv: readLanguage('sv', files), en: readLanguage('en', files) };
}

function readLanguage(language: Language, files: ServiceFiles): ServiceTexts {
  const file = TEXT_FILES[language];
  const content = readYaml(file, files[file]);
  const isTexts = (value: unknown): value is ServiceTexts =>
    typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
  if (!isTexts(content)) throw new Rejected('catalogue.texts', 'invalid', { file });
  return content;
}

/** Every key of a text that an e-service needs. */
export function neededTexts(service: ServiceDefinition): string[] {
  const fees = Array.isArray(service.fees) ? service.fees.map((fee: { text: string }) => fee.text) : [];
  return [
    service.title,
    service.summary,
    service.intro,
    'service.cost',
    'service.answerWithin',
    ...(service.youNeed ?? []),
    ...service.channels.map((channel) => channel.text),
    ...service.steps.flatMap((step) => [`${step.text}.title`, `${step.text}.text`]),
    ...(service.window ? [service.window.closedReason] : []),
    ...(service.visit ? [service.visit.hours] : []),
    ...fees,
  ];
}
