import type { Assisted, AssistedParties } from '@farled/api-client';
import { Button, Details, Loaded, Paragraph, ProblemPanel, RadioGroup, useChange, useRead, useTexts } from '@farled/ui';
import { useState } from 'react';
import { assistedTexts } from './assisted.texts';

const SELF = 'self';

interface PartyProps {
  opened: Assisted;
  /** Saves what is written before it is thrown away. */
  flush: () => Promise<boolean>;
  onChosen: () => Promise<void>;
}

/** For whom the person applies: herself, or somebody she may act for by a register or a power of attorney. */
export function Party(props: PartyProps) {
  const t = useTexts(assistedTexts);
  const { opened } = props;
  const [isOpen, setOpen] = useState(opened.hindrance?.startsWith('acting.') ?? false);
  if (opened.identifiedBy === 'none' || opened.person.isProtected) return null;
  return (
    <Details summary={t.partyTitle} open={isOpen} onToggle={setOpen}>
      <Paragraph>{t.partyText}</Paragraph>
      {isOpen && <Choices {...props} />}
    </Details>
  );
}

function Choices(props: PartyProps) {
  const path = { id: props.opened.id };
  const parties = useRead('GET /api/officer/assisted-applications/{id}/parties', { path });
  return <Loaded query={parties}>{(found) => <Choice {...props} found={found} />}</Loaded>;
}

function Choice({ found: { items, unavailable }, opened, flush, onChosen }: PartyProps & { found: AssistedParties }) {
  const t = useTexts(assistedTexts);
  const [chosen, setChosen] = useState(opened.rightId ?? SELF);
  const choose = useChange('PUT /api/officer/assisted-applications/{id}/party');
  const send = () => {
    const body = { rightId: chosen === SELF ? null : chosen };
    const path = { id: opened.id };
    void flush().then(() => choose.mutate({ path, body }, { onSuccess: () => void onChosen() }));
  };
  const options = items.map(({ rightId, name, right }) => ({ value: rightId, label: `${name}, ${t[right]}` }));
  return (
    <>
      {unavailable.length > 0 && <p>{t.missing(unavailable.map((right) => t[right]).join(', '))}</p>}
      {items.length === 0 && <p>{t.noParties}</p>}
      {items.length > 0 && (
        <>
          <RadioGroup
            name="party"
            label={t.forWhom}
            options={[{ value: SELF, label: t.forSelf }, ...options]}
            value={chosen}
            onChange={setChosen}
          />
          {choose.error && <ProblemPanel error={choose.error} />}
          <Button variant="secondary" busy={choose.isPending} onClick={send}>
            {t.change}
          </Button>
        </>
      )}
    </>
  );
}
