import type { ReplicaState } from '@farled/api-client';
import { Alert, useTexts } from '@farled/ui';
import { registerTexts } from './register.texts';

/** The file that is being read now, and how far it has come. */
export function Reading({ state: { files, isReading } }: { state: ReplicaState }) {
  const t = useTexts(registerTexts);
  const file = files.find(({ finishedAt }) => finishedAt === null);
  if (!isReading || !file) return null;
  const percent = Math.round(file.progress * 100);
  const words = t.progress(file.stage === 'flags' ? t.flags : t.posts, percent);
  return (
    <Alert tone="info" title={t.reading}>
      <p>{file.fileName}</p>
      <p>
        <progress className="sd-progress" max={100} value={percent} aria-label={words} /> {words}
      </p>
    </Alert>
  );
}
