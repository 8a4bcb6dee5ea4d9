import type { RectificationReceipt } from '@farled/api-client';
import { Alert, Button, useFormat, useTexts } from '@farled/ui';
import { useEffect, useRef } from 'react';
import { rectifyTexts } from './rectify.texts';

interface RectifySentProps {
  receipt: RectificationReceipt;
  onAnother: () => void;
}

/** That it has come, under which number, and when an answer is due. */
export function RectifySent({ receipt: { diaryNumber, dueOn }, onAnother }: RectifySentProps) {
  const t = useTexts(rectifyTexts);
  const format = useFormat();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} role="status" className="fl-flow app-sent">
      <Alert tone="success" title={t.sent(diaryNumber)} level={3}>
        <p>{t.sentText(format.day(dueOn))}</p>
      </Alert>
      <Button type="button" variant="tertiary" onClick={onAnother}>
        {t.another}
      </Button>
    </div>
  );
}
