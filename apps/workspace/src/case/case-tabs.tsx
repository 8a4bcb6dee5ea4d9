import type { OfficerCase } from '@farled/api-client';
import { Empty, Heading, OuterLink, SkeletonText, SummaryList, Tabs, useFormat, useTexts } from '@farled/ui';
import { type ElementType, lazy, Suspense, useState } from 'react';
import { useLocation } from 'react-router';
import { caseTexts } from './case.texts';
import { CaseMessages } from './case-messages';
import { Notes } from './notes';

const ProcessView = lazy(async () => ({ default: (await import('./process-view')).ProcessView }));

const CaseCalls = lazy(async () => ({ default: (await import('../call/case-calls')).CaseCalls }));
const CaseSignatures = lazy(async () => ({ default: (await import('../evidence/case-signatures')).CaseSignatures }));

const TABS = ['application', 'documents', 'messages', 'calls', 'signatures', 'notes', 'history', 'process'] as const;
type TabId = (typeof TABS)[number];

const VIEWS: Record<TabId, ElementType<{ subject: OfficerCase }>> = {
  application: Application,
  documents: Documents,
  messages: CaseMessages,
  calls: CaseCalls,
  signatures: CaseSignatures,
  notes: Notes,
  history: History,
  process: ProcessView,
};

/** Everything there is to read in a case, a part at a time. */
export function CaseTabs({ subject }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  const { hash } = useLocation();
  const asked = TABS.find((id) => `#${id}` === hash);
  const [tab, setTab] = useState<TabId>(asked ?? 'application');
  const View = VIEWS[tab];
  return (
    <Tabs
      label={t.tabs}
      tabs={TABS.map((id) => ({
        id,
        label: id === 'messages' && subject.unread > 0 ? t.unread(subject.unread) : t[id],
      }))}
      selected={tab}
      onSelect={(id) => setTab(id as TabId)}
    >
      <Suspense fallback={<SkeletonText lines={6} />}>
        <View subject={subject} />
      </Suspense>
    </Tabs>
  );
}

function Application({ subject }: { subject: OfficerCase }) {
  return subject.application.map((page) => (
    <section key={page.id} className="ws-part">
      <Heading level={2} size="xs">
        {page.title}
      </Heading>
      <SummaryList items={page.rows} />
    </section>
  ));
}

function Documents({ subject }: { subject: OfficerCase }) {
  const t = useTexts(caseTexts);
  const format = useFormat();
  if (subject.documents.length === 0) {
    return (
      <Empty title={t.noDocuments}>
        <p>{t.noDocumentsText}</p>
      </Empty>
    );
  }
  return (
    <ul className="ws-rows">
      {subject.documents.map((document) => (
        <li key={document.id}>
          <OuterLink href={`/api/officer/cases/${subject.id}/documents/${document.id}`} download>
            {document.name}
          </OuterLink>
          <span className="fl-quiet">
            {format.fileSize(document.size)}, {format.dayTime(document.at)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function History({ subject }: { subject: OfficerCase }) {
  const format = useFormat();
  return (
    <ol className="ws-rows">
      {subject.history.map((event) => (
        <li key={event.at + event.text}>
          <span className="fl-quiet">{format.dayTime(event.at)}</span>
          <span>{event.text}</span>
        </li>
      ))}
    </ol>
  );
}
