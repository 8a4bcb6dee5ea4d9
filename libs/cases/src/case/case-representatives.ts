import { I18n, type Language } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SignRequest } from '../signing/sign-request.entity';
import type { Case } from './case.entity';

/** Who acted for whom in a case, by what right, and how that was checked; null when the applicant acted for herself. */
export interface RepresentationView {
  readonly right: string;
  /** Null for somebody with protected data. */
  readonly by: string | null;
  readonly origin: string;
  readonly checkedAt: string;
  readonly validTo: string | null;
  /** What stands behind the right: a paper that can be opened, a signature, or a register's answer. */
  readonly evidence: 'paper' | 'signature' | 'register' | 'staff';
  readonly powers: readonly string[];
  readonly coSigners: readonly { readonly name: string | null; readonly signedAt: string | null }[];
}

interface Reading {
  readonly purpose: string;
  readonly language: Language;
  /** The case has been opened for its purpose by somebody who may see protected persons. */
  readonly opened?: boolean;
}

/** Puts in words who acts in a case, for officers. */
@Injectable()
export class CaseRepresentatives {
  constructor(
    private readonly source: DataSource,
    private readonly persons: Persons,
    private readonly i18n: I18n,
  ) {}

  async view(actor: Actor, subject: Case, reading: Reading): Promise<RepresentationView | null> {
    const { representation, submittedBy } = subject;
    if (!representation) return null;
    const { right, origin, checkedAt, checkedBy, endsOn, powers } = representation;
    const text = (code: string) => this.i18n.text(code, reading.language);
    return {
      right: text(`cases.right.${right}`),
      by: await this.name(actor, submittedBy, reading),
      origin: text(`cases.right-origin.${origin}`),
      checkedAt,
      validTo: endsOn,
      evidence: evidenceOf(origin, checkedBy),
      powers: powers.map((power) => text(`cases.power.${power}`)),
      coSigners: await this.coSigners(actor, subject, reading),
    };
  }

  private async coSigners(actor: Actor, { signingId, coSigners }: Case, reading: Reading) {
    const requests = await this.source.manager.findBy(SignRequest, { signingId, state: 'signed' });
    const signedAt = new Map(requests.map((request) => [request.personId, request.answeredAt]));
    return Promise.all(
      coSigners.map(async (id) => ({
        name: await this.name(actor, id, reading),
        signedAt: signedAt.get(id)?.toISOString() ?? null,
      })),
    );
  }

  private async name(actor: Actor, id: Id, { purpose, opened }: Reading): Promise<string | null> {
    const read = opened ? this.persons.viewProtected : this.persons.view;
    return (await read.call(this.persons, actor, id, purpose, ['name'])).name ?? null;
  }
}

function evidenceOf(origin: string, checkedBy: string): RepresentationView['evidence'] {
  if (origin === 'paper') return 'paper';
  const [kind] = checkedBy.split(':');
  return kind === 'signature' || kind === 'staff' ? kind : 'register';
}
