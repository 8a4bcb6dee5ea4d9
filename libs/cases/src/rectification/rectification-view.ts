import type { Rectification, RectificationOutcome } from './rectification.entity';

type Text = (code: string) => string;

/** The fact in question as a reader sees it. */
const factView = ({ fact: { source, label, value, at } }: Rectification, text: Text) => ({
  ...{ source, label, value, at },
  sourceTitle: text(`cases.source.${source}`),
});

/** A request as the one who sent it sees it, with the answer and what she can do about it. */
export const residentRectification = (request: Rectification, text: Text) => {
  const { id, diaryNumber, partyKind, receivedAt, dueOn, answeredAt, outcome, answer } = request;
  return {
    ...{ id, diaryNumber, text: request.text, dueOn, fact: factView(request, text) },
    about: partyKind === 'organisation' ? ('organisation' as const) : ('person' as const),
    receivedAt: receivedAt.toISOString(),
    answer: answeredAt &&
      outcome && {
        ...{ outcome, text: answer ?? '', at: answeredAt.toISOString() },
        title: text(`cases.rectification.outcome.${outcome}`),
        appeal: outcome === 'unchanged' ? text('cases.rectification.appeal') : null,
      },
  };
};

export interface OfficerNames {
  /** Null for somebody with protected data. */
  readonly sender: string | null;
  /** The one whose data it is, when it is somebody else. */
  readonly party: string | null;
  readonly owner: string | null;
  readonly answeredBy: string | null;
}

/** A request as a line of the officers' list. */
export const officerLine = (request: Rectification, names: OfficerNames, text: Text) => {
  const { id, diaryNumber, receivedAt, dueOn, ownerId, answeredAt, revision, partyKind } = request;
  const isForAnother = request.partyId !== request.personId;
  return {
    ...{ id, diaryNumber, dueOn, revision, isForAnother, isOrganisation: partyKind === 'organisation' },
    ...{ sender: names.sender, party: isForAnother ? names.party : null },
    sourceTitle: text(`cases.source.${request.fact.source}`),
    label: request.fact.label,
    receivedAt: receivedAt.toISOString(),
    owner: ownerId === null ? null : { id: ownerId, name: names.owner },
    answeredAt: answeredAt?.toISOString() ?? null,
  };
};

interface AnswerView {
  readonly outcome: RectificationOutcome;
  readonly text: string;
  readonly by: string | null;
  readonly at: string;
}

/** All of a request, for the officer who answers it. */
export const officerRectification = (request: Rectification, names: OfficerNames, text: Text) => {
  const { outcome, answer, answeredAt } = request;
  const given: AnswerView | null =
    outcome && answeredAt ? { outcome, text: answer ?? '', by: names.answeredBy, at: answeredAt.toISOString() } : null;
  return { ...officerLine(request, names, text), fact: factView(request, text), text: request.text, answer: given };
};
