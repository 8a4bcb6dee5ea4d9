import { arrivals, type SentApplication } from './application';
import type { Installation } from './installation';
import { eventually } from './visitor';

/** What has come of an application, counted where it can be seen: each of these should have happened once. */
export interface Effects {
  readonly cases: number;
  readonly inDiary: number;
  readonly starts: number;
  readonly completed: number;
  readonly decisions: number;
  readonly deliveries: number;
  readonly closings: number;
}

export const ONCE: Effects = {
  cases: 1,
  inDiary: 1,
  starts: 1,
  completed: 1,
  decisions: 1,
  deliveries: 1,
  closings: 1,
};

const COUNT = `select
  (select count(*)::int from cases."case" where draft_id = $1) as cases,
  (select count(*)::int from records.diary_case where case_id = $2) as "inDiary",
  (select count(*)::int from infra.outbox where kind = 'engine.start' and payload->>'caseId' = $2::text) as starts,
  (select count(*)::int from cases.decision where case_id = $2) as decisions,
  (select count(*)::int from cases.event where case_id = $2 and code = 'closed') as closings`;

const INSTANCES = `select i.key, i.state from stream.instance i join stream.variable v on v.process_instance_key = i.key
  where v.name = 'caseId' and v.value = to_json($1::text)::text`;

/** How the instances of a case have ended, once all have; one that came second has cancelled itself. */
export function endsOf(farled: Installation, caseId: string, patienceMs?: number): Promise<string[]> {
  return eventually(async () => {
    const instances = await farled.query<{ state: string }>(INSTANCES, [caseId]);
    const isOver = instances.length > 0 && instances.every(({ state }) => state !== 'ACTIVE');
    return isOver ? instances.map(({ state }) => state).sort() : undefined;
  }, patienceMs);
}

/** Counts what an application has brought about, once its process has ended. */
export async function effectsOf(farled: Installation, sent: SentApplication): Promise<Effects> {
  const ends = await endsOf(farled, sent.caseId);
  const [counted] = await farled.query<Omit<Effects, 'completed' | 'deliveries'>>(COUNT, [sent.draftId, sent.caseId]);
  const delivered = await arrivals(farled, 'case');
  return {
    ...(counted as Omit<Effects, 'completed' | 'deliveries'>),
    completed: ends.filter((state) => state === 'COMPLETED').length,
    deliveries: delivered.filter(({ content }) => content.caseReference === sent.caseId).length,
  };
}

/** The serial numbers of the diary, in order. */
export async function diarySerials(farled: Installation): Promise<number[]> {
  const rows = await farled.query<{ serial: number }>('select serial from records.diary_case order by serial');
  return rows.map(({ serial }) => serial);
}
