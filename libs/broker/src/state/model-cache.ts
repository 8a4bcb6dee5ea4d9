import {
  type DecisionRequirementsRow,
  type ExecutableDecisions,
  type ExecutableProcess,
  type Key,
  Missing,
  type ModelSource,
  type ProcessRow,
  rowIds,
} from '@farled/engine';
import type { ResourceReader } from '../resources/resource-reader';

type Model = { readonly process?: ExecutableProcess; readonly decisions?: ExecutableDecisions };
type ReadRow = (id: string) => Promise<unknown>;

const MODEL_ID = /^model\/(\d+)$/;

/** Executable models, parsed again from the stored files when they are needed; as many as are in use, up to a bound. */
export class ModelCache implements ModelSource {
  private readonly models = new Map<Key, Model>();
  private readonly loading = new Map<Key, Promise<void>>();

  constructor(
    private readonly readRow: ReadRow,
    private readonly resources: Pick<ResourceReader, 'processes' | 'decisions'>,
    private readonly maxModels: number,
  ) {}

  /** The key of the model that a missing id names; undefined when it names a row. */
  static keyOf(id: string): Key | undefined {
    const match = MODEL_ID.exec(id);
    return match ? Number(match[1]) : undefined;
  }

  model(key: Key): ExecutableProcess {
    const { process } = this.get(key);
    if (!process) throw new Error(`${key} is no process definition`);
    return process;
  }

  decisions(key: Key): ExecutableDecisions {
    const { decisions } = this.get(key);
    if (!decisions) throw new Error(`${key} is no decision requirements graph`);
    return decisions;
  }

  /** Parses a model; several who ask at once wait for the same. */
  async load(key: Key): Promise<void> {
    const underWay = this.loading.get(key) ?? this.parse(key).finally(() => this.loading.delete(key));
    this.loading.set(key, underWay);
    await underWay;
  }

  private get(key: Key): Model {
    const model = this.models.get(key);
    if (!model) throw new Missing([rowIds.model(key)]);
    this.models.delete(key);
    this.models.set(key, model);
    return model;
  }

  private async parse(key: Key): Promise<void> {
    this.keep(key, (await this.parseProcess(key)) ?? (await this.parseDecisions(key)));
  }

  private async parseProcess(key: Key): Promise<Model | undefined> {
    const row = (await this.readRow(rowIds.process(key))) as ProcessRow | undefined;
    if (!row) return undefined;
    const processes = await this.resources.processes(Buffer.from(row.resource, 'base64'));
    const process = processes.find(({ id }) => id === row.bpmnProcessId);
    return process && { process };
  }

  private async parseDecisions(key: Key): Promise<Model | undefined> {
    const row = (await this.readRow(rowIds.decisionRequirements(key))) as DecisionRequirementsRow | undefined;
    if (!row) return undefined;
    const imported = (row.importedResources ?? []).map((resource) => Buffer.from(resource, 'base64'));
    return { decisions: await this.resources.decisions(Buffer.from(row.resource, 'base64'), imported) };
  }

  private keep(key: Key, model: Model | undefined): void {
    if (!model) throw new Error(`there is no model ${key}`);
    this.models.set(key, model);
    for (const oldest of this.models.keys()) {
      if (this.models.size <= this.maxModels) return;
      this.models.delete(oldest);
    }
  }
}
