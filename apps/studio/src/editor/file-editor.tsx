import type { DraftProblem } from '@farled/api-client';
import { TextArea, useTexts } from '@farled/ui';
import { ProblemList } from '../check/problem-list';
import { editorTexts } from './editor.texts';
import { fileKind } from './file-kind';
import { FormPreview } from './form-preview';
import { PrefillList } from './prefill-list';

const LINES = 32;

export interface FileEditorProps {
  name: string;
  text: string;
  problems: readonly DraftProblem[];
  onChange: (text: string) => void;
}

/** A file as text, with what is wrong in it; a form also as residents and officers will meet it. */
export function FileEditor({ name, text, problems, onChange }: FileEditorProps) {
  const t = useTexts(editorTexts);
  const isForm = name.endsWith('.form');
  return (
    <div className="sd-file" data-split={isForm || undefined}>
      <div className="sd-file-text">
        <TextArea
          label={`${t[fileKind(name)]}: ${name}`}
          hint={t.asTextHint}
          rows={LINES}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
        {problems.length > 0 && <ProblemList problems={problems} />}
        {isForm && <PrefillList />}
      </div>
      {isForm && <FormPreview text={text} />}
    </div>
  );
}
