import { Button, ProblemPanel, TextArea, useChange, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { publishTexts } from './publish.texts';

const LONGEST = 2000;

/** A comment for colleagues, and the one button. */
export function PublishForm({ slug, revision, next }: { slug: string; revision: number; next: number }) {
  const t = useTexts(publishTexts);
  const navigate = useNavigate();
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  const publish = useChange('POST /api/studio/services/{slug}/publish', [
    'GET /api/studio/services',
    'GET /api/studio/services/{slug}',
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = comment.trim();
    setMissing(!text);
    if (!text) return;
    publish.mutate(
      { path: { slug }, body: { revision, comment: text } },
      { onSuccess: ({ version }) => void navigate(`${paths.service(slug)}?publicerad=${version}`) },
    );
  };
  return (
    <form className="sd-publish" onSubmit={submit} noValidate>
      <TextArea
        label={t.comment}
        hint={t.commentHint}
        error={isMissing ? t.commentMissing : undefined}
        rows={3}
        maxLength={LONGEST}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      {publish.error && <ProblemPanel error={publish.error} />}
      <div className="fl-actions">
        <Button type="submit" busy={publish.isPending}>
          {t.publish(next)}
        </Button>
      </div>
    </form>
  );
}
