import type { DraftProblem } from '@farled/api-client';
import { useTexts } from '@farled/ui';
import { editorTexts } from './editor.texts';
import { fileKind } from './file-kind';

export interface FileListProps {
  names: readonly string[];
  selected: string;
  problems: readonly DraftProblem[];
  onOpen: (name: string) => void;
}

/** The files of an e-service, by what they are. */
export function FileList({ names, selected, problems, onOpen }: FileListProps) {
  const t = useTexts(editorTexts);
  const count = (name: string) => problems.filter(({ file }) => file === name).length;
  return (
    <nav className="sd-files" aria-label={t.files}>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button type="button" aria-current={name === selected || undefined} onClick={() => onOpen(name)}>
              <span>{t[fileKind(name)]}</span>
              <span className="sd-files-name">
                {name}
                {count(name) > 0 && <span className="sd-files-problems">{t.problemsCount(count(name))}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
