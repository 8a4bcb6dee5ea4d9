import type { OperationIncident, OperationInstance } from '@farled/api-client';
import { Button, Paragraph, Section, useFormat, useTexts } from '@farled/ui';
import { useState } from 'react';
import { actionTexts } from '../actions/actions.texts';
import { RetryDialog } from '../actions/retry-dialog';
import { useWords } from '../use-words';
import { instanceTexts } from './instance.texts';

/** What has stopped, each with the way to go on. */
export function Errors({ instance, onDone }: { instance: OperationInstance; onDone: () => void }) {
  const t = useTexts(instanceTexts);
  const [chosen, setChosen] = useState<OperationIncident>();
  const { incidents } = instance;
  const close = () => setChosen(undefined);
  return (
    <>
      {incidents.length === 0 ? (
        <Paragraph className="sd-calm">{t.noErrors}</Paragraph>
      ) : (
        <Section title={t.errors}>
          <ul className="sd-list">
            {incidents.map((incident) => (
              <OneError key={incident.id} incident={incident} onRetry={() => setChosen(incident)} />
            ))}
          </ul>
        </Section>
      )}
      {chosen && (
        <RetryDialog
          key={chosen.id}
          incident={chosen}
          onClose={close}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </>
  );
}

function OneError({ incident, onRetry }: { incident: OperationIncident; onRetry: () => void }) {
  const t = useTexts(instanceTexts);
  const words = useTexts(actionTexts);
  const format = useFormat();
  const { cause } = useWords();
  return (
    <li>
      <strong>{incident.elementName}</strong>
      <div>
        <p>{cause(incident.type)}</p>
        <p>
          <code>{incident.message}</code>
        </p>
        <p className="fl-quiet">{t.since(format.dayTime(incident.at))}</p>
      </div>
      <Button aria-label={words.retryTitle(incident.elementName)} onClick={onRetry}>
        {words.retry}
      </Button>
    </li>
  );
}
