import { type EngineName, ProcessHistory } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import type { Case } from './case.entity';
import type { ElementTrace } from './case-steps';

interface CaseIncident {
  readonly code: string;
  readonly message: string;
}

/** Where a case stands in its process, what it has passed, and what has stopped it. */
@Injectable()
export class CaseTrace {
  constructor(private readonly history: ProcessHistory) {}

  async of({ engine, processInstanceKey }: Case): Promise<ElementTrace[]> {
    if (!processInstanceKey) return [];
    const elements = await this.history.elements(engine as EngineName, processInstanceKey);
    return elements.map(({ elementId, state, startedAt, endedAt }) => ({
      elementId,
      state: state.toLowerCase() as ElementTrace['state'],
      at: new Date(endedAt ?? startedAt),
    }));
  }

  async incidents({ engine, processInstanceKey }: Case): Promise<CaseIncident[]> {
    if (!processInstanceKey) return [];
    const query = { engine: engine as EngineName, processInstanceKeys: [processInstanceKey] };
    const found = await this.history.incidents(query);
    return found.map(({ errorType, errorMessage }) => ({ code: errorType, message: errorMessage }));
  }
}
