import { Catalogue, type PublishedEService, type ServiceProcess } from '@farled/catalogue';
import { I18n, type Language } from '@farled/infra';
import { type Actor, Rejected } from '@farled/kernel';
import { InstanceControl, InstanceHistory } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import { InstanceActionsService } from './instance-actions.service';
import type { MigrateDto } from './migrate.dto';
import { type MigrationPreview, previewMigration } from './migration-preview';
import { type OperationSubject, OperationSubjects } from './operation-subjects';
import type { PreviewMigrationDto } from './preview-migration.dto';

/** Moves running instances to other versions of their e-service. */
@Injectable()
export class MigrationService {
  constructor(
    private readonly subjects: OperationSubjects,
    private readonly history: InstanceHistory,
    private readonly catalogue: Catalogue,
    private readonly control: InstanceControl,
    private readonly actions: InstanceActionsService,
    private readonly i18n: I18n,
  ) {}

  /** What would move where, and what Zeebe 8.5 would refuse, in words. */
  async preview(actor: Actor, text: string, asked: PreviewMigrationDto, language: Language) {
    const subject = await this.subjects.running(actor, text);
    const { preview } = await this.plan(subject, asked);
    const say = (code: string) => this.i18n.text(`operation.migration.${code}`, language);
    return {
      ...preview,
      version: asked.version,
      rows: preview.rows.map((row) => ({ ...row, problem: row.problem && say(row.problem) })),
      problems: preview.problems.map(say),
    };
  }

  /** Moves the instance; what the preview says would be refused is refused here. */
  async migrate(actor: Actor, text: string, asked: MigrateDto): Promise<void> {
    const subject = await this.actions.subject(actor, text, { id: asked.id, action: 'migrate' });
    if (!subject) return;
    const { ref } = subject;
    const { preview, target } = await this.plan(subject, asked);
    if (!preview.isPossible) throw new Rejected('operation.not-possible', 'conflict');
    const mapping = preview.mapping;
    const moved = mapping.map(({ sourceElementId, targetElementId }) => `${sourceElementId} > ${targetElementId}`);
    const details = { version: asked.version, mapping: moved };
    const targetProcessDefinitionKey = target.processDefinitionKey(ref.engine);
    await this.actions.perform(actor, ref, { ...asked, action: 'migrate', details }, () =>
      this.control.migrate({ engine: ref.engine, processInstanceKey: ref.key, targetProcessDefinitionKey, mapping }),
    );
  }

  private async plan(
    subject: OperationSubject,
    { version, mapping = [] }: PreviewMigrationDto,
  ): Promise<{ preview: MigrationPreview; target: PublishedEService }> {
    const { ref, pinned } = subject;
    if (!pinned?.process.isMain) throw new Rejected('operation.not-an-e-service', 'conflict');
    if (version === pinned.service.version) throw new Rejected('operation.same-version', 'conflict');
    const target = await this.catalogue.version(pinned.service.slug, version);
    const process = await processOf(target, pinned.process);
    const q = { engine: ref.engine, processInstanceKey: ref.key, state: 'ACTIVE', limit: 1000 } as const;
    const { items: active } = await this.history.elements(q);
    const question = { source: pinned.process.outline, target: process.outline, active, wanted: mapping };
    return { preview: previewMigration(question), target };
  }
}

async function processOf(service: PublishedEService, { id }: ServiceProcess): Promise<ServiceProcess> {
  const found = await service.process(id);
  if (!found?.isMain) throw new Rejected('operation.other-process', 'conflict');
  return found;
}
