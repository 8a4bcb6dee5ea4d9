import { Apps, StaffDirectory } from '@farled/identity';
import { type AuditEntry, AuditLog, fieldWords, I18n, type Language } from '@farled/infra';
import { type Actor, actorId, type Id, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import { type CaseLabel, CaseLabels } from '../case/case-labels';
import { AccessLogConfig } from './access-log.config';
import type { Page } from './my-cases.service';

const STAFF = 'staff:';

interface Shown {
  readonly names: ReadonlyMap<Id, string>;
  readonly labels: ReadonlyMap<Id, CaseLabel>;
  readonly personId: Id;
  readonly self: string;
  readonly language: Language;
}

/**
 * Who has read or changed a resident's data, when, why and in which case (dataskyddsförordningen art. 15). Officers by
 * role and department; by name where the municipality has chosen so. Nothing is left out but by law: decision 0021.
 */
@Injectable()
export class MyAccessLog {
  constructor(
    private readonly audit: AuditLog,
    private readonly staff: StaffDirectory,
    private readonly cases: CaseLabels,
    private readonly config: AccessLogConfig,
    private readonly i18n: I18n,
    private readonly apps: Apps,
  ) {}

  async read(actor: Actor, { after, limit }: Page, language: Language) {
    const { personId } = asResident(actor, 'me.read');
    if (after !== undefined && !/^\d{1,18}$/.test(after)) throw new Rejected('cursor.invalid', 'malformed');
    const except = this.config.withheldPurposes;
    const found = await this.audit.ofPerson(personId, { limit: limit + 1, before: after, except });
    const page = found.slice(0, limit);
    const names = await this.namesOf(page);
    const labels = await this.cases.of(page.flatMap(({ caseId }) => caseId ?? []));
    const shown = { names, labels, personId, self: actorId(actor), language };
    const items = page.map((entry) => this.item(entry, shown));
    return { items, next: found.length > limit ? (page.at(-1)?.seq ?? null) : null };
  }

  private item(entry: AuditEntry, shown: Shown) {
    const { caseId } = entry;
    const label = caseId ? shown.labels.get(caseId) : undefined;
    // Another person's case is hers to tell of, also when one's own data stands in it.
    const isOwn = label?.applicantId === shown.personId;
    return {
      at: entry.at.toISOString(),
      by: this.reader(entry, shown),
      purpose: this.purpose(entry.purpose, shown.language),
      fields: fieldWords(entry.fields, shown.language),
      case: caseId && label && isOwn ? { id: caseId, diaryNumber: label.diaryNumber } : null,
    };
  }

  private reader(entry: AuditEntry, { names, self, language }: Shown): string {
    const { actor, roles, department } = entry;
    if (actor === self) return this.herself(entry, language);
    const [kind = 'platform', id = ''] = actor.split(':');
    if (kind !== 'staff') return this.i18n.text(`cases.reader.${kind}`, language);
    const role = this.roleOf(roles, language);
    return [names.get(id), role, department].filter(Boolean).join(', ');
  }

  /** On our own pages, or through an app; her yes and no to an app are always given on ours. */
  private herself({ app: id, purpose }: AuditEntry, language: Language): string {
    if (!id || purpose === 'app') return this.i18n.text('cases.reader.self', language);
    return this.i18n.text('cases.reader.self-app', language, { app: this.apps.find(id)?.name[language] ?? id });
  }

  /** The one role that says most of why she could read. */
  private roleOf(roles: readonly string[], language: Language): string {
    const known = ['protected-data-officer', 'case-officer', 'operator', 'log-reviewer'].find((role) =>
      roles.includes(role),
    );
    return this.i18n.text(`cases.reader.role.${known ?? 'staff'}`, language);
  }

  private async namesOf(entries: readonly AuditEntry[]): Promise<Map<Id, string>> {
    if (!this.config.showsNames) return new Map();
    const staff = entries.filter(({ actor }) => actor.startsWith(STAFF)).map(({ actor }) => actor.slice(STAFF.length));
    return this.staff.names([...new Set(staff)]);
  }

  /** Purposes that the platform knows have a text; what an officer has stated stands as it was stated. */
  private purpose(purpose: string, language: Language): string {
    const code = `cases.purpose.${purpose}`;
    const text = this.i18n.text(code, language);
    return text === code ? purpose : text;
  }
}
