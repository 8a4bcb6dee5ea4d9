import type { DraftCheck } from '@farled/api-client';
import { useTexts } from '@farled/ui';
import { inOrder } from '../draft/files';
import { editorTexts } from '../editor/editor.texts';
import { fileKind } from '../editor/file-kind';
import { useDurationText } from '../modeler/use-duration-text';

/** What changes, in words, file by file. */
export function Changes({ changes }: { changes: DraftCheck['changes'] }) {
  const t = useTexts(editorTexts);
  const { inWords } = useDurationText();
  const files = inOrder(new Set(changes.map(({ file }) => file)));
  return (
    <dl className="sd-changes">
      {files.map((file) => (
        <div key={file}>
          <dt>
            {t[fileKind(file)]} <span className="fl-quiet">{file}</span>
          </dt>
          {changes
            .filter((change) => change.file === file)
            .map(({ text }) => (
              <dd key={text}>{inWords(text)}</dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
