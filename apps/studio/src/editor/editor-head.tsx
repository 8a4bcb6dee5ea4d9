import type { StudioServicePage } from '@farled/api-client';
import { Button, ConfirmedButton, PageHeading, TextLink, useChange, useTexts } from '@farled/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SaveStatus } from '../draft/save-status';
import type { OpenDraft } from '../draft/use-draft';
import { paths } from '../paths';
import { editorTexts } from './editor.texts';

export interface EditorHeadProps {
  service: StudioServicePage;
  draft: OpenDraft;
  baseVersion: number;
  onReload: () => void;
}

/** What is being changed, whether it is saved, and the two ways out: publish or discard. */
export function EditorHead({ service, draft, baseVersion }: EditorHeadProps) {
  const t = useTexts(editorTexts);
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  const publish = async () => {
    setLeaving(true);
    if (await draft.flush()) void navigate(paths.publish(service.slug));
    else setLeaving(false);
  };
  return (
    <div className="sd-editor-head">
      <div>
        <PageHeading above={<TextLink to={paths.service(service.slug)}>{t.back}</TextLink>}>
          {t.title(service.title)}
        </PageHeading>
        <p className="fl-quiet">{t.based(baseVersion)}</p>
      </div>
      <div className="sd-editor-actions">
        <SaveStatus state={draft.state} />
        <Discard slug={service.slug} />
        <Button busy={isLeaving} onClick={() => void publish()}>
          {t.publish}
        </Button>
      </div>
    </div>
  );
}

function Discard({ slug }: { slug: string }) {
  const t = useTexts(editorTexts);
  const navigate = useNavigate();
  const discard = useChange('DELETE /api/studio/services/{slug}/draft', [
    'GET /api/studio/services',
    'GET /api/studio/services/{slug}',
  ]);
  const confirm = () =>
    discard.mutate({ path: { slug } }, { onSuccess: () => void navigate(paths.service(slug), { replace: true }) });
  return (
    <ConfirmedButton label={t.discard} title={t.discardTitle} change={discard} onConfirm={confirm}>
      <p>{t.discardText}</p>
    </ConfirmedButton>
  );
}
