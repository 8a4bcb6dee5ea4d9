import type { Mandate } from '@farled/api-client';
import { ConfirmDialog, ProblemPanel, Section, Status, useChange, useFormat, useRead, useTexts } from '@farled/ui';
import { useState } from 'react';
import { mandateTexts } from './mandate.texts';
import { standingOf } from './standing-of';

type Side = 'given' | 'received';

/** Powers of attorney of one side, each with its scope, its time, and a way to end it. */
export function MandateList({ side, mandates }: { side: Side; mandates: Mandate[] }) {
  const t = useTexts(mandateTexts);
  const [ending, setEnding] = useState<Mandate>();
  return (
    <Section title={t[side]}>
      {mandates.length === 0 && <p className="fl-quiet">{side === 'given' ? t.noneGiven : t.noneReceived}</p>}
      {mandates.length > 0 && (
        <ul className="app-cases">
          {mandates.map((mandate) => (
            <Item key={mandate.id} side={side} mandate={mandate} onEnd={() => setEnding(mandate)} />
          ))}
        </ul>
      )}
      <End mandate={ending} onClose={() => setEnding(undefined)} />
    </Section>
  );
}

function Item({ side, mandate, onEnd }: { side: Side; mandate: Mandate; onEnd: () => void }) {
  const t = useTexts(mandateTexts);
  const format = useFormat();
  const scope = useScope(mandate);
  const name = mandate.other ?? t.somebody;
  const standing = standingOf(mandate);
  const [verb, named] = side === 'given' ? [t.revoke, t.revokeNamed] : [t.renounce, t.renounceNamed];
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        <p>{scope}</p>
        <p className="fl-quiet fl-small">
          {t.period(
            mandate.startsOn ? format.day(mandate.startsOn) : '–',
            mandate.endsOn ? format.day(mandate.endsOn) : '–',
          )}
          {mandate.origin === 'paper' && ` ${t.paper}`}
        </p>
        {standing !== 'over' && (
          <button type="button" className="ds-link app-remove" aria-label={named(name)} onClick={onEnd}>
            {verb}
          </button>
        )}
      </div>
      <Status tone={standing === 'active' ? 'success' : 'neutral'}>{t[standing]}</Status>
    </li>
  );
}

function useScope({ services }: Mandate): string {
  const t = useTexts(mandateTexts);
  const catalogue = useRead('GET /api/services', {});
  if (!services) return t.allServices;
  const titleOf = (slug: string) => catalogue.data?.items.find((service) => service.slug === slug)?.title ?? '';
  return t.services(services.map(titleOf).filter(Boolean).join(', '));
}

function End({ mandate, onClose }: { mandate: Mandate | undefined; onClose: () => void }) {
  const t = useTexts(mandateTexts);
  const end = useChange('POST /api/powers-of-attorney/{id}/end', ['GET /api/powers-of-attorney']);
  const confirm = () => mandate && end.mutate({ path: { id: mandate.id } }, { onSuccess: onClose });
  return (
    <ConfirmDialog
      open={mandate !== undefined}
      title={t.endTitle}
      confirm={t.endConfirm}
      danger
      busy={end.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t.endText}</p>
      {end.error && <ProblemPanel error={end.error} />}
    </ConfirmDialog>
  );
}
