import type { Call, OfficerCase } from '@farled/api-client';
import { Empty, Heading, Loaded, SkeletonText, useFormat, useRead, useTexts } from '@farled/ui';
import { callTexts } from './call.texts';
import { CallPanel } from './call-panel';

/** The calls of a case, and a new one. */
export function CaseCalls({ subject }: { subject: OfficerCase }) {
  const t = useTexts(callTexts);
  const calls = useRead('GET /api/officer/cases/{id}/calls', { path: { id: subject.id } });
  return (
    <>
      <section className="ws-part">
        <Heading level={2} size="xs">
          {t.here}
        </Heading>
        <p className="fl-quiet">{t.lead}</p>
        <CallPanel caseId={subject.id} onDone={() => void calls.refetch()} />
      </section>
      <section className="ws-part">
        <Heading level={2} size="xs">
          {t.list}
        </Heading>
        <Loaded query={calls} skeleton={<SkeletonText lines={3} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t.none} level={3}>
                <p>{t.noneText}</p>
              </Empty>
            ) : (
              <ol className="ws-rows">
                {items.map((call) => (
                  <CallRow key={call.id} call={call} />
                ))}
              </ol>
            )
          }
        </Loaded>
      </section>
    </>
  );
}

function CallRow({ call }: { call: Call }) {
  const t = useTexts(callTexts);
  const format = useFormat();
  return (
    <li>
      <strong>{call.name ?? t.somebody}</strong>
      <span>{call.kind === 'sign' ? t.didSign : t.didIdentify}</span>
      <span className="fl-quiet">{format.dayTime(call.at)}</span>
      <span className="fl-quiet">
        {t[call.initiator]}. {t[call.purpose]}.
      </span>
      {call.officer && <span className="fl-quiet">{t.by(call.officer)}</span>}
      {!call.isParty && <strong>{t.notParty}</strong>}
      {call.statement && <p className="ws-text">{call.statement}</p>}
    </li>
  );
}
