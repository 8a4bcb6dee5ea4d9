import {
  Catalogue,
  needsPersonalNumber,
  Openness,
  type PublishedEService,
  type ServiceDefinition,
} from '@farled/catalogue';
import { formOfPart, partsOf } from '@farled/forms';
import { Rejected } from '@farled/kernel';
import { type EngineName, Workflow } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import { applicantRule } from '../application/applicant-rule';
import type { EServiceVersion } from './e-service';

/** The e-services as cases see them: the open version for a new application, any version for a case that follows it. */
@Injectable()
export class EServices {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly workflow: Workflow,
    private readonly openness: Openness,
  ) {}

  /** The newest version. Throws Rejected when there is no such e-service, or it is closed: now, or when something was done. */
  async open(slug: string, at?: Date): Promise<EServiceVersion> {
    const newest = await this.catalogue.current(slug);
    const { open } = await this.openness.of(newest, 'sv', at);
    if (!open) throw new Rejected('draft.service-closed', 'conflict');
    return toVersion(newest);
  }

  /** The newest version, open or not. */
  async latest(slug: string): Promise<EServiceVersion> {
    return toVersion(await this.catalogue.current(slug));
  }

  async version(slug: string, version: number): Promise<EServiceVersion> {
    return toVersion(await this.catalogue.version(slug, version));
  }

  /** Where a new case of a version runs. */
  async pin(slug: string, version: number): Promise<{ engine: EngineName; processDefinitionKey: string }> {
    const engine = this.workflow.current();
    const published = await this.catalogue.version(slug, version);
    return { engine, processDefinitionKey: published.processDefinitionKey(engine) };
  }
}

function assistance(definition: ServiceDefinition): EServiceVersion['assisted'] {
  const { signing, assisted = {} } = definition;
  const unidentified = assisted.unidentified === true && !needsPersonalNumber(definition);
  return { unsigned: !signing.required || assisted.unsigned === true, unidentified };
}

const versions = new WeakMap<PublishedEService, EServiceVersion>();

function toVersion(published: PublishedEService): EServiceVersion {
  const known = versions.get(published) ?? read(published);
  versions.set(published, known);
  return known;
}

function read(published: PublishedEService): EServiceVersion {
  const { slug, version, definition, bpmnXml, forms } = published;
  const { owner, promise, legalDeadline, legalBasis, diary, eLegitimation, receivingSystem } = definition;
  const { application, review } = forms;
  if (!application || !review) throw new Error(`the e-service ${slug} lacks a form`);
  return {
    ...owner,
    ...{ slug, version, bpmnXml, diary, legalBasis },
    firstAnswerWorkingDays: promise.firstAnswerWorkingDays,
    legalMonths: legalDeadline?.months ?? null,
    assurance: eLegitimation.level,
    needsPersonalNumber: needsPersonalNumber(definition),
    isAppealable: definition.appeal !== 'legality',
    applicants: applicantRule(definition),
    withoutLogin: definition.withoutLogin === true,
    assisted: assistance(definition),
    permit: definition.permit ?? null,
    receivingSystem: receivingSystem?.plugin ?? null,
    forms: { application: formOfPart(application), review },
    parts: partsOf(application),
    part: (name) => formOfPart(application, name),
    bookings: definition.bookings ?? [],
    title: (language) => published.title(language),
    text: (key, language) => published.text(key, language),
    steps: (language) => published.steps(language),
    flows: () => published.flows(),
    fee: (id, scope, now) => published.fee(id, scope, now),
    input: (answers, now) => published.input(answers, now),
  };
}
