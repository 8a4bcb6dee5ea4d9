import { fits } from '@farled/catalogue';
import { authorise } from '@farled/infra';
import { type Actor, type JsonObject, Rejected } from '@farled/kernel';
import { InstanceControl, InstanceHistory } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import { InstanceActionsService } from './instance-actions.service';
import { type OperationSubject, OperationSubjects } from './operation-subjects';
import type { SetVariablesDto } from './set-variables.dto';

/** Corrects what an instance holds. */
@Injectable()
export class VariableChangesService {
  constructor(
    private readonly subjects: OperationSubjects,
    private readonly history: InstanceHistory,
    private readonly control: InstanceControl,
    private readonly actions: InstanceActionsService,
  ) {}

  /** Gives variables of one scope new values, of the types that service.yaml has declared. */
  async change(actor: Actor, text: string, asked: SetVariablesDto): Promise<void> {
    const subject = await this.actions.subject(actor, text, { id: asked.id, action: 'variables' });
    if (!subject) return;
    const owner = await this.subjects.owner(subject.ref);
    if (owner) authorise(actor, 'operation.read-data', owner);
    const { scopeKey } = asked;
    const variables = asked.variables as JsonObject;
    const names = Object.keys(variables);
    if (names.length === 0) throw new Rejected('operation.nothing', 'invalid');
    mustBeDeclared(subject, variables);
    await this.mustBeItsScope(subject, scopeKey);
    const { engine } = subject.ref;
    const details = { scopeKey, names };
    await this.actions.perform(actor, subject.ref, { ...asked, action: 'variables', details }, () =>
      this.control.setVariables({ engine, scopeKey, variables }),
    );
  }

  private async mustBeItsScope({ ref }: OperationSubject, scopeKey: string): Promise<void> {
    if (scopeKey === ref.key) return;
    const q = { engine: ref.engine, processInstanceKey: ref.key, state: 'ACTIVE', limit: 1000 } as const;
    const { items } = await this.history.elements(q);
    if (!items.some(({ key }) => key === scopeKey)) throw new Rejected('operation.no-scope', 'invalid');
  }
}

/** Only what service.yaml declares comes to the engine, also by an operator's hand: names of persons stay out. */
function mustBeDeclared({ pinned }: OperationSubject, variables: JsonObject): void {
  if (!pinned?.process.isMain) return;
  const declared = pinned.service.definition.process.variables;
  const violations = Object.entries(variables).flatMap(([name, value]) => {
    const variable = declared.find((one) => one.name === name);
    if (!variable) return [{ path: name, code: 'operation.undeclared', params: { name } }];
    const isFit = value === null || fits(variable, value);
    return isFit ? [] : [{ path: name, code: 'operation.misfit', params: { name, type: variable.type } }];
  });
  if (violations.length > 0) throw new Rejected('operation.variables', 'invalid', {}, violations);
}
