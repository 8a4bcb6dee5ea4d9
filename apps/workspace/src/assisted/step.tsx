import type { FormPage } from '@farled/forms';
import { Button, FormStep, Heading, ProblemPanel, SaveStatus, useFoundByServer, useTexts } from '@farled/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { assistedTexts } from './assisted.texts';
import type { WrittenAssisted } from './use-assisted';

/** One step of the form. */
export function Step({ written, page }: { written: WrittenAssisted; page: FormPage }) {
  const t = useTexts(assistedTexts);
  const { opened, form, context, pages, index, saveState, files } = written;
  const services = useMemo(() => ({ files, sources: opened.sources }), [files, opened.sources]);
  const found = useFoundByServer();
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    written.visit(page.id);
    heading.current?.focus();
  }, [page.id]);
  const go = (to: number) => {
    setBusy(true);
    void written.go(to).finally(() => setBusy(false));
  };
  return (
    <section className="ws-right-tools fl-flow">
      <Heading level={2} size="xs" ref={heading} tabIndex={-1}>
        {t.step(index + 1, pages.length + 1, page.title)}
      </Heading>
      <FormStep
        form={form}
        page={page.id}
        context={context}
        services={services}
        serverErrors={found}
        onChange={written.change}
        onSubmit={() => go(index + 1)}
      >
        {saveState.kind === 'failed' && <ProblemPanel error={saveState.error} onRetry={() => void written.flush()} />}
        <div className="fl-actions">
          <Button type="submit" busy={busy}>
            {index === pages.length - 1 ? t.toRegister : t.next}
          </Button>
          {index > 0 && (
            <Button variant="tertiary" onClick={() => go(index - 1)}>
              {t.back}
            </Button>
          )}
        </div>
        <p className="fl-quiet">
          <SaveStatus state={saveState} />
        </p>
      </FormStep>
    </section>
  );
}
