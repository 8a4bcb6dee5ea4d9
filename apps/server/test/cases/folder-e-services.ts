import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EServices, EServiceVersion } from '@farled/cases';
import { evaluateFeel, toJson } from '@farled/feel';
import { parseForm } from '@farled/forms';
import type { JsonObject } from '@farled/kernel';
import { Rejected } from '@farled/kernel';
import { Workflow } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';

const FOLDER = resolve(__dirname, '../../../../processes/ansok-forskola');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

/** The e-service of the folder as version 1, without a catalogue. */
@Injectable()
export class FolderEServices implements EServices {
  private version1: Promise<EServiceVersion> | undefined;

  constructor(private readonly workflow: Workflow) {}

  async open(slug: string): Promise<EServiceVersion> {
    if (slug !== 'ansok-forskola') throw new Rejected('not-found', 'not-found');
    this.version1 ??= this.publish();
    return this.version1;
  }

  latest(slug: string): Promise<EServiceVersion> {
    return this.open(slug);
  }

  version(slug: string): Promise<EServiceVersion> {
    return this.open(slug);
  }

  private async publish(): Promise<EServiceVersion> {
    const files = ['process.bpmn', 'queue-priority.dmn', 'review.form'];
    const deployed = await this.workflow.deploy(files.map((name) => ({ name, content: read(name) })));
    const service = parse(read('service.yaml'));
    const texts = { sv: parse(read('texts.sv.yaml')), en: parse(read('texts.en.yaml')) };
    const text = (key: string, language: 'sv' | 'en'): string => texts[language][key] ?? key;
    const input = service.process.input as Record<string, string>;
    return {
      slug: service.slug,
      version: 1,
      engine: this.workflow.current(),
      processDefinitionKey: deployed.processes[0]?.processDefinitionKey ?? '',
      ...service.owner,
      firstAnswerWorkingDays: service.promise.firstAnswerWorkingDays,
      legalMonths: service.legalDeadline.months,
      legalBasis: service.legalBasis,
      diary: service.diary,
      assurance: service.eLegitimation.level,
      receivingSystem: service.receivingSystem.plugin,
      bpmnXml: read('process.bpmn'),
      forms: {
        application: parseForm(JSON.parse(read('application.form'))),
        review: parseForm(JSON.parse(read('review.form'))),
      },
      text,
      title: (language) => text(service.title, language),
      steps: (language) =>
        service.steps.map(({ text: key, ...step }: { text: string }) => ({
          ...step,
          title: text(`${key}.title`, language),
          text: text(`${key}.text`, language),
        })),
      input: (answers) => mapped(input, answers),
    };
  }
}

const mapped = (input: Record<string, string>, answers: Record<string, unknown>): JsonObject =>
  Object.fromEntries(
    Object.entries(input).map(([name, expression]) => [name, toJson(evaluateFeel(expression.slice(1), answers).value)]),
  );
