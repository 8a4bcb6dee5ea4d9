import type { ServiceDraft, StudioServicePage } from '@farled/api-client';
import { useSearchParams } from 'react-router';
import { inOrder, processFile } from '../draft/files';
import { Conflict } from '../draft/save-status';
import { useDraft } from '../draft/use-draft';
import { BelowTabs } from './below-tabs';
import { EditorHead } from './editor-head';
import { FileEditor } from './file-editor';
import { FileList } from './file-list';
import { ProcessEditor } from './process-editor';
import { useProblems } from './use-problems';

export interface EditorProps {
  service: StudioServicePage;
  draft: ServiceDraft;
  onReload: () => void;
}

/** A draft with one of its files open: the diagram drawn, anything else as text. */
export function Editor({ service, draft: opened, onReload }: EditorProps) {
  const draft = useDraft(service.slug, opened);
  const [search, setSearch] = useSearchParams();
  const names = inOrder(Object.keys(draft.files));
  const asked = search.get('fil') ?? '';
  const name = names.includes(asked) ? asked : processFile(names);
  const isDrawn = name.endsWith('.bpmn') && !search.has('text');
  const open = (file: string, more: Record<string, string> = {}) =>
    setSearch({ fil: file, ...more }, { replace: true, preventScrollReset: true });
  const text = draft.files[name] ?? '';
  const problems = useProblems({ service, draft, names });
  const process = processFile(names);
  return (
    <>
      <EditorHead service={service} draft={draft} baseVersion={opened.baseVersion} onReload={onReload} />
      {draft.state.kind === 'conflict' && <Conflict onLoadTheirs={onReload} onKeepMine={() => void draft.keepMine()} />}
      <FileList names={names} selected={name} problems={problems.all} onOpen={open} />
      {isDrawn ? (
        <ProcessEditor
          key={name}
          service={service}
          xml={text}
          files={draft.files}
          problems={problems.all.filter(({ file }) => file === name)}
          focus={search.get('steg') ?? undefined}
          onChange={(xml) => draft.edit(name, xml)}
          onOpenFile={open}
        />
      ) : (
        <FileEditor
          key={name}
          name={name}
          text={text}
          problems={problems.all.filter(({ file }) => file === name)}
          onChange={(next) => draft.edit(name, next)}
        />
      )}
      <BelowTabs
        service={service}
        problems={problems}
        onShow={({ file, elementId }) => open(file || process, elementId ? { steg: elementId } : {})}
      />
    </>
  );
}
