import { type FormDefinition, parseForm } from '@farled/forms';
import type { Language } from '@farled/infra';
import { type JsonObject, Rejected } from '@farled/kernel';
import type { EngineName } from '@farled/workflow';
import { type Fee, feeOf } from '../package/fee';
import { processInput } from '../package/process-input';
import type { ElementFlow, ProcessOutline } from '../package/process-outline';
import { readDefinition } from '../package/read-definition';
import type { ServiceDefinition } from '../package/service-definition';
import type { ServiceFiles } from '../package/service-files';
import { readTexts, type ServiceTexts } from '../package/service-texts';
import { isOpenAt } from '../window/opening';

/** A step in the applicant's words. */
export interface ServiceStep {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly elements: readonly string[];
  /** Shown only to those whose case takes this way. */
  readonly optional: boolean;
}

/** One process of a version, as it was drawn. */
export interface ServiceProcess {
  readonly id: string;
  readonly xml: string;
  readonly outline: ProcessOutline;
  /** Whether cases run it, or it is called by the process that they run. */
  readonly isMain: boolean;
}

export interface VersionFacts {
  readonly slug: string;
  readonly version: number;
  readonly digest: string;
  readonly publishedAt: Date;
  readonly files: ServiceFiles;
}

/** Reads what stands in the processes among files; large ones outside the event loop. */
type ReadOutlines = (files: ServiceFiles) => Promise<Readonly<Record<string, ProcessOutline>>>;

/** One published version of an e-service, read and ready to use. It never changes. */
export class PublishedEService {
  readonly definition: ServiceDefinition;
  readonly forms: Readonly<Record<string, FormDefinition>>;
  private processes: Promise<ServiceProcess[]> | undefined;
  private readonly texts: Record<Language, ServiceTexts>;

  constructor(
    private readonly facts: VersionFacts,
    private readonly keys: ReadonlyMap<string, string>,
    private readonly readOutlines: ReadOutlines,
  ) {
    const { files } = facts;
    this.definition = readDefinition(files);
    this.texts = readTexts(files);
    const forms = Object.entries(this.definition.forms);
    this.forms = Object.fromEntries(forms.map(([name, file]) => [name, parseForm(JSON.parse(files[file] ?? ''))]));
  }

  get slug(): string {
    return this.facts.slug;
  }

  get version(): number {
    return this.facts.version;
  }

  get digest(): string {
    return this.facts.digest;
  }

  get publishedAt(): Date {
    return this.facts.publishedAt;
  }

  get files(): ServiceFiles {
    return this.facts.files;
  }

  get bpmnXml(): string {
    return this.files[this.definition.process.file] ?? '';
  }

  /** A process of the e-service, by the id that it has in its file: its own or one that it calls. */
  async process(id: string): Promise<ServiceProcess | undefined> {
    this.processes ??= this.readProcesses().catch((error: unknown) => {
      this.processes = undefined;
      throw error;
    });
    return (await this.processes).find((process) => process.id === id);
  }

  /** Where its process leads from each element. */
  async flows(): Promise<readonly ElementFlow[]> {
    return (await this.process(this.definition.process.id))?.outline.flows ?? [];
  }

  /** A text of the e-service; the key itself when there is none. */
  text(key: string, language: Language): string {
    return this.texts[language][key] ?? key;
  }

  title(language: Language): string {
    return this.text(this.definition.title, language);
  }

  steps(language: Language): ServiceStep[] {
    return this.definition.steps.map(({ id, text, elements, optional = false }) => ({
      id,
      title: this.text(`${text}.title`, language),
      text: this.text(`${text}.text`, language),
      elements,
      optional,
    }));
  }

  /** The key under which this version runs in an engine. */
  processDefinitionKey(engine: EngineName): string {
    const key = this.keys.get(engine);
    if (!key) throw new Rejected('catalogue.not-deployed', 'conflict', { engine });
    return key;
  }

  isDeployed(engine: EngineName): boolean {
    return this.keys.has(engine);
  }

  /** The variables that a process of this version begins with. */
  input(answers: Readonly<Record<string, unknown>>, now: Date): JsonObject {
    return processInput(this.definition, answers, now);
  }

  /** What one has to pay, worked out by the answers and the variables of the process. */
  fee(id: string, scope: JsonObject, now: Date): Fee {
    return feeOf(this.definition, id, scope, now);
  }

  /** Why the e-service takes no applications at a time; nothing when it does. */
  closedReason(now: Date, language: Language): string | undefined {
    const { window } = this.definition;
    return window && !isOpenAt(window, now) ? this.text(window.closedReason, language) : undefined;
  }

  private async readProcesses(): Promise<ServiceProcess[]> {
    const outlines = await this.readOutlines(this.files);
    return Object.entries(outlines).map(([name, outline]) => {
      const isMain = name === this.definition.process.file;
      return { id: outline.processId, xml: this.files[name] ?? '', outline, isMain };
    });
  }
}
