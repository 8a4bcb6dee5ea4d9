import type { OperationInstance } from '@farled/api-client';
import { Tabs, useTexts } from '@farled/ui';
import { useState } from 'react';
import { Decisions } from './decisions';
import { instanceTexts } from './instance.texts';
import { Jobs } from './jobs';
import { Operations } from './operations';
import { Trail } from './trail';
import { Variables } from './variables';

/** The rest of what is known of a process, list by list. */
export function MoreTabs({ instance, onDone }: { instance: OperationInstance; onDone: () => void }) {
  const t = useTexts(instanceTexts);
  const [selected, select] = useState('trail');
  const tabs = [
    { id: 'trail', label: t.tabTrail },
    { id: 'jobs', label: t.tabJobs },
    { id: 'variables', label: t.tabVariables },
    { id: 'decisions', label: t.tabDecisions },
    { id: 'operations', label: t.tabOperations },
  ];
  return (
    <div className="sd-part">
      <Tabs label={t.more} tabs={tabs} selected={selected} onSelect={select}>
        {selected === 'trail' && <Trail id={instance.id} />}
        {selected === 'jobs' && <Jobs id={instance.id} />}
        {selected === 'variables' && <Variables instance={instance} onDone={onDone} />}
        {selected === 'decisions' && <Decisions id={instance.id} />}
        {selected === 'operations' && <Operations operations={instance.operations} />}
      </Tabs>
    </div>
  );
}
