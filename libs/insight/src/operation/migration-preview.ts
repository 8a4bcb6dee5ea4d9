import type { OutlineElement, ProcessOutline } from '@farled/catalogue';

/** Where an instance stands: an element of its drawing, with Zeebe's name of its kind. */
interface ActiveElement {
  readonly elementId: string;
  readonly elementType: string;
}

interface Mapping {
  readonly sourceElementId: string;
  readonly targetElementId: string;
}

interface PreviewRow {
  readonly elementId: string;
  readonly name: string;
  readonly type: string;
  /** How many instances of the element would move. */
  readonly active: number;
  readonly targetElementId: string | null;
  readonly targetName: string | null;
  /** Elements of the other version that it may become. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  /** Why Zeebe 8.5 would refuse it, by code. */
  readonly problem: string | null;
}

/** What moves where, and what Zeebe 8.5 would refuse. */
export interface MigrationPreview {
  readonly rows: readonly PreviewRow[];
  /** What is in the way whatever is mapped, by code. */
  readonly problems: readonly string[];
  readonly mapping: readonly Mapping[];
  readonly isPossible: boolean;
}

export interface MigrationQuestion {
  readonly source: ProcessOutline;
  readonly target: ProcessOutline;
  readonly active: readonly ActiveElement[];
  readonly wanted: readonly Mapping[];
}

/** What Zeebe 8.5 migrates; everything else must be left before. */
const SUPPORTED: readonly string[] = ['SERVICE_TASK', 'USER_TASK', 'SUB_PROCESS', 'CALL_ACTIVITY'];

/** Says of each element where an instance stands what it becomes in another version, by Zeebe 8.5's own rules. */
export function previewMigration(question: MigrationQuestion): MigrationPreview {
  const moves = movesOf(question);
  const rows = moves.map((move) => rowOf(move, moves, question));
  const problems = [
    ...(hasEventSubProcess(question.source) ? ['source-event-sub-process'] : []),
    ...(hasEventSubProcess(question.target) ? ['target-event-sub-process'] : []),
  ];
  const mapping = rows.flatMap(({ elementId, targetElementId }) =>
    targetElementId ? [{ sourceElementId: elementId, targetElementId }] : [],
  );
  return { rows, problems, mapping, isPossible: problems.length === 0 && rows.every(({ problem }) => !problem) };
}

interface Move extends ActiveElement {
  readonly active: number;
  readonly target: OutlineElement | undefined;
}

/** One row for each element and kind; without a wish it goes to the element of the same id. */
function movesOf({ active, wanted, target }: MigrationQuestion): Move[] {
  const counts = new Map<string, ActiveElement & { active: number }>();
  for (const { elementId, elementType } of active) {
    const known = counts.get(`${elementType} ${elementId}`);
    counts.set(`${elementType} ${elementId}`, { elementId, elementType, active: (known?.active ?? 0) + 1 });
  }
  return [...counts.values()].map((element) => {
    const wish = wanted.find(({ sourceElementId }) => sourceElementId === element.elementId);
    const id = wish?.targetElementId ?? element.elementId;
    return { ...element, target: target.elements.find((candidate) => candidate.id === id) };
  });
}

function rowOf(move: Move, moves: readonly Move[], question: MigrationQuestion): PreviewRow {
  const { elementId, elementType: type, active, target } = move;
  const drawn = question.source.elements.find(({ id }) => id === elementId);
  return {
    ...{ elementId, type, active, name: drawn?.name ?? elementId },
    targetElementId: target?.id ?? null,
    targetName: target?.name ?? null,
    candidates: question.target.elements
      .filter((candidate) => candidate.type === type && !candidate.isEventSubProcess)
      .map(({ id, name }) => ({ id, name })),
    problem: problemOf(move, drawn, moves, question),
  };
}

type Check = (one: Move & { readonly target: OutlineElement }, drawn: OutlineElement | undefined) => boolean;

function problemOf(
  move: Move,
  drawn: OutlineElement | undefined,
  moves: readonly Move[],
  { source, target }: MigrationQuestion,
): string | null {
  if (!SUPPORTED.includes(move.elementType)) return 'unsupported-type';
  const { target: targetElement } = move;
  if (!targetElement) return 'unmapped';
  const becomes = (scopeId: string | undefined): string | undefined =>
    scopeId === source.processId ? target.processId : moves.find(({ elementId }) => elementId === scopeId)?.target?.id;
  const checks: Readonly<Record<string, Check>> = {
    'other-type': (one) => one.target.type !== one.elementType,
    'other-user-task': (one, from) =>
      one.elementType === 'USER_TASK' && one.target.isNativeUserTask !== from?.isNativeUserTask,
    'other-scope': (one, from) => one.target.scopeId !== becomes(from?.scopeId),
    'boundary-event': (one) => hasBoundary(source, one.elementId),
    'target-boundary-event': (one) => hasBoundary(target, one.target.id),
  };
  const wrong = Object.entries(checks).find(([, isWrong]) => isWrong({ ...move, target: targetElement }, drawn));
  return wrong?.[0] ?? null;
}

const hasBoundary = ({ elements }: ProcessOutline, id: string): boolean =>
  elements.some(({ attachedTo }) => attachedTo === id);

const hasEventSubProcess = ({ elements }: ProcessOutline): boolean =>
  elements.some(({ isEventSubProcess }) => isEventSubProcess);
