import type { DraftProblem, StudioServicePage } from '@farled/api-client';
import { Button, Empty, ProblemPanel, Tabs, useTexts } from '@farled/ui';
import { useState } from 'react';
import { checkTexts } from '../check/check.texts';
import { ProblemList } from '../check/problem-list';
import { ScenarioList } from '../check/scenario-list';
import { VersionsTable } from '../service/versions-table';
import { editorTexts } from './editor.texts';
import type { Problems } from './use-problems';

export interface BelowTabsProps {
  service: StudioServicePage;
  problems: Problems;
  onShow: (problem: DraftProblem) => void;
}

/** Below the work: what is wrong, how the scenarios go, what was published before. */
export function BelowTabs({ service, problems, onShow }: BelowTabsProps) {
  const t = useTexts(editorTexts);
  const [selected, setSelected] = useState('problems');
  const tabs = [
    { id: 'problems', label: problems.all.length > 0 ? t.problemsCount(problems.all.length) : t.problems },
    { id: 'scenarios', label: t.scenarios },
    { id: 'versions', label: t.versions },
  ];
  return (
    <section className="sd-below" aria-label={t.below}>
      <Tabs label={t.below} tabs={tabs} selected={selected} onSelect={setSelected}>
        {selected === 'problems' && <ProblemsTab problems={problems} onShow={onShow} />}
        {selected === 'scenarios' && <ScenariosTab problems={problems} />}
        {selected === 'versions' && <VersionsTable service={service} shown={service.current} />}
      </Tabs>
    </section>
  );
}

function ProblemsTab({ problems, onShow }: Omit<BelowTabsProps, 'service'>) {
  const t = useTexts(checkTexts);
  const { all, check, error, isChecking, isOld, run } = problems;
  return (
    <>
      {all.length > 0 ? (
        <ProblemList problems={all} onShow={onShow} />
      ) : (
        <Empty title={t.none}>
          <p>{check && !isOld ? t.noneChecked : t.noneText}</p>
        </Empty>
      )}
      {error && <ProblemPanel error={error} />}
      {check && isOld && <p className="fl-quiet">{t.old}</p>}
      <div className="fl-actions">
        <Button variant="secondary" busy={isChecking} onClick={run}>
          {t.checkAll}
        </Button>
      </div>
    </>
  );
}

function ScenariosTab({ problems: { check, error, isChecking, isOld, run } }: { problems: Problems }) {
  const t = useTexts(checkTexts);
  return (
    <>
      <p>{t.playText}</p>
      {check && <ScenarioList scenarios={check.scenarios} />}
      {error && <ProblemPanel error={error} />}
      {check && isOld && <p className="fl-quiet">{t.old}</p>}
      <p role="status" className="fl-quiet">
        {isChecking ? t.playing : ''}
      </p>
      <div className="fl-actions">
        <Button variant="secondary" busy={isChecking} onClick={run}>
          {check ? t.again : t.play}
        </Button>
      </div>
    </>
  );
}
