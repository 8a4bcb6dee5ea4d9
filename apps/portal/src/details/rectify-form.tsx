import type { DisputedSource, NewRectification, RectificationReceipt } from '@farled/api-client';
import { Alert, Button, ErrorSummary, ProblemPanel, RadioGroup, SelectInput, TextArea, useTexts } from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { rectifyTexts } from './rectify.texts';
import { RectifySent } from './rectify-sent';
import { useFacts } from './use-facts';
import { useRectify } from './use-rectify';
import { useRectifyErrors } from './use-rectify-errors';

type About = NewRectification['about'];
/** Whose fact, which one and what is wrong with it, to the municipality. */
export function RectifyForm() {
  const [receipt, setReceipt] = useState<RectificationReceipt>();
  if (receipt) return <RectifySent receipt={receipt} onAnother={() => setReceipt(undefined)} />;
  return <Form onSent={setReceipt} />;
}

function Form({ onSent }: { onSent: (receipt: RectificationReceipt) => void }) {
  const t = useTexts(rectifyTexts);
  const facts = useFacts();
  const [about, setAbout] = useState<About>('self');
  const [fact, setFact] = useState('');
  const [text, setText] = useState('');
  const { errors, summary, check } = useRectifyErrors();
  const send = useRectify();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!check(fact, text)) return;
    const [source, key] = fact.split('/');
    const wrong = { about, source: source as DisputedSource, key: key ?? null, text: text.trim() };
    send.mutate(wrong, { onSuccess: onSent });
  };
  return (
    <form className="fl-form" noValidate onSubmit={submit}>
      <ErrorSummary
        ref={summary}
        errors={Object.entries(errors).map(([id, text]) => ({ id: `rectify-${id}`, text }))}
      />
      {facts.represented && (
        <AboutWhom
          represented={facts.represented}
          value={about}
          onChange={(chosen) => {
            setAbout(chosen);
            setFact('');
          }}
        />
      )}
      <SelectInput
        id="rectify-fact"
        label={t.fact}
        empty={t.choose}
        options={facts.of(about)}
        value={fact}
        error={errors.fact}
        onChange={(event) => setFact(event.target.value)}
      />
      <TextArea
        id="rectify-text"
        label={t.text}
        hint={t.textHint}
        maxLength={4000}
        value={text}
        error={errors.text}
        onChange={(event) => setText(event.target.value)}
      />
      {send.error && <NotSent error={send.error} />}
      <div className="fl-actions">
        <Button type="submit" busy={send.isPending}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}

interface AboutWhomProps {
  represented: string;
  value: About;
  onChange: (about: About) => void;
}

function AboutWhom({ represented, value, onChange }: AboutWhomProps) {
  const t = useTexts(rectifyTexts);
  return (
    <RadioGroup
      name="rectify-about"
      label={t.about}
      options={[
        { value: 'self', label: t.aboutSelf },
        { value: 'represented', label: represented },
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen as About)}
    />
  );
}

function NotSent({ error }: { error: Error }) {
  const t = useTexts(rectifyTexts);
  return (
    <>
      <ProblemPanel error={error} />
      <Alert tone="info">
        <p>{t.kept}</p>
      </Alert>
    </>
  );
}
