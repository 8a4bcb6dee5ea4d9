import { AuditLog, authorise, type Language, Transactions } from '@farled/infra';
import { type Actor, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { digestOf } from '../package/service-files';
import type { ServiceProblem } from '../package/service-problem';
import { Catalogue } from '../version/catalogue';
import { Publisher } from '../version/publisher';
import { changesBetween, type FileChange } from './changes';
import { colleagueId } from './colleague-id';
import { type CheckedScenario, DraftCheck } from './draft-check';
import { Drafts, holdAt } from './drafts';
import { RunningCases } from './running-cases';
import { ServiceDraft } from './service-draft.entity';

export interface DraftReport {
  readonly problems: {
    file: string;
    elementId?: string;
    severity: ServiceProblem['severity'];
    message: string;
    hint: string;
  }[];
  readonly scenarios: readonly CheckedScenario[];
  readonly changes: readonly FileChange[];
  /** Cases that run on the newest version, and stay on it. */
  readonly running: number;
}

/** From a draft to the next version. */
@Injectable()
export class Publishing {
  constructor(
    private readonly drafts: Drafts,
    private readonly checks: DraftCheck,
    private readonly catalogue: Catalogue,
    private readonly publisher: Publisher,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly engines: RunningCases,
  ) {}

  /** What is wrong with a draft, what it changes, and whom it does not touch. */
  async report(actor: Actor, slug: string, language: Language): Promise<DraftReport> {
    const { files } = await this.drafts.read(actor, slug);
    const current = await this.catalogue.current(slug);
    const { problems, scenarios } = await this.checks.check(slug, files);
    return {
      problems: problems.map((one) => ({ ...one, message: one.message[language], hint: one.hint[language] })),
      scenarios,
      changes: changesBetween(current.files, files, language),
      running: await this.engines.of(...(await this.catalogue.versions(slug))),
    };
  }

  /** Makes the draft the next version. New cases run it; running ones stay on theirs. */
  async publish(
    actor: Actor,
    p: { slug: string; revision: number; comment: string },
    language: Language,
  ): Promise<number> {
    authorise(actor, 'studio.publish');
    const draft = await this.drafts.read(actor, p.slug);
    if (draft.revision !== p.revision) {
      throw new Rejected('catalogue.draft-changed', 'conflict', { revision: draft.revision });
    }
    await this.mustBeNew(draft);
    const { problems } = await this.checks.check(p.slug, draft.files);
    refuseErrors(problems, language);
    return this.transactions.run(async (tx) => {
      const { files } = await holdAt(tx, p.slug, p.revision);
      const version = await this.publisher.publish(tx, {
        slug: p.slug,
        files,
        by: colleagueId(actor),
        comment: p.comment,
      });
      await tx.delete(ServiceDraft, { slug: p.slug });
      await this.audit.record(tx, { actor, action: 'studio.publish', purpose: `${p.slug}/${version}` });
      return version;
    });
  }

  private async mustBeNew({ slug, files }: ServiceDraft): Promise<void> {
    const current = await this.catalogue.current(slug);
    if (current.digest === digestOf(files)) throw new Rejected('catalogue.nothing-changed', 'conflict');
  }
}

function refuseErrors(problems: readonly ServiceProblem[], language: Language): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const violations = errors.map(({ file, elementId, message }) => ({
    path: elementId ? `${file}#${elementId}` : file,
    code: 'catalogue.problem',
    params: { message: message[language] },
  }));
  throw new Rejected('catalogue.not-publishable', 'invalid', {}, violations);
}
