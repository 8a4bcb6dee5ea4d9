import { type Answers, type FormContext, type FormDefinition, initialAnswers, pages, parseForm } from '@farled/forms';
import type { Violation } from '@farled/kernel';
import { Alert, Button, FormStep, Heading, Paragraph, SelectInput, useLanguage, useTexts } from '@farled/ui';
import { useMemo, useState } from 'react';
import { editorTexts } from './editor.texts';
import { SAMPLE_PREFILL, SAMPLE_SOURCES } from './sample-prefill';

type Read = { form: FormDefinition; problem?: undefined } | { form?: undefined; problem: string };

/** Reads a form that may be half written. */
function read(text: string): Read {
  try {
    return { form: parseForm(JSON.parse(text)) };
  } catch (error) {
    return { problem: sayProblem(error) };
  }
}

/** Where a rule is broken its place and code help more than that the whole is wrong; the check has it in words. */
function sayProblem(error: unknown): string {
  const violations = (error as { violations?: readonly Violation[] }).violations ?? [];
  if (violations.length === 0) return error instanceof Error ? error.message : String(error);
  return violations.map(({ path, code, params = {} }) => [path, code, ...Object.values(params)].join(' ')).join('; ');
}

/** A form as it will be met, drawn anew at each change; nothing in it is sent anywhere. */
export function FormPreview({ text }: { text: string }) {
  const t = useTexts(editorTexts);
  const { form, problem } = useMemo(() => read(text), [text]);
  return (
    <section className="sd-preview" aria-label={t.preview}>
      <Heading level={2} size="xs">
        {t.preview}
      </Heading>
      <Paragraph quiet>{t.previewNote}</Paragraph>
      {form ? (
        <Pages form={form} />
      ) : (
        <Alert tone="warning" title={t.previewBroken} level={3}>
          <p>{problem}</p>
        </Alert>
      )}
    </section>
  );
}

function Pages({ form }: { form: FormDefinition }) {
  const t = useTexts(editorTexts);
  const [language] = useLanguage();
  const base = { prefill: SAMPLE_PREFILL, language, now: new Date() };
  const [answers, setAnswers] = useState<Answers>(() => initialAnswers(form, { ...base, answers: {} }));
  const [asked, setAsked] = useState<string>();
  const [isRight, setRight] = useState(false);
  const context: FormContext = { ...base, answers };
  const all = pages(form, context);
  const page = all.find(({ id }) => id === asked) ?? all[0];
  if (!page) return null;
  const go = (id: string) => {
    setAsked(id);
    setRight(false);
  };
  return (
    <>
      {all.length > 1 && (
        <SelectInput
          label={t.previewPage}
          options={all.map(({ id, title }) => ({ value: id, label: title }))}
          value={page.id}
          onChange={(event) => go(event.target.value)}
        />
      )}
      <FormStep
        form={form}
        page={page.id}
        context={context}
        services={{ sources: SAMPLE_SOURCES }}
        onChange={(next) => {
          setAnswers(next);
          setRight(false);
        }}
        onSubmit={() => setRight(true)}
      >
        <p role="status">{isRight ? t.previewOk : ''}</p>
        <div className="fl-actions">
          <Button type="submit" variant="secondary">
            {t.previewTry}
          </Button>
        </div>
      </FormStep>
    </>
  );
}
