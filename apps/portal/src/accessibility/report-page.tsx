import {
  Button,
  ErrorSummary,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  TextArea,
  TextInput,
  TextLink,
  useChange,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { paths } from '../paths';
import { accessibilityTexts } from './accessibility.texts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Says what cannot be used, without saying who one is. */
export function AccessibilityReportPage() {
  const t = useTexts(accessibilityTexts);
  const send = useChange('POST /api/accessibility/reports');
  if (send.isSuccess) {
    return (
      <PageBody>
        <div role="status">
          <PageHeading>{t.sent}</PageHeading>
          <Paragraph lead>{t.sentText}</Paragraph>
        </div>
        <p>
          <TextLink to={paths.accessibility}>{t.back}</TextLink>
        </p>
      </PageBody>
    );
  }
  return (
    <PageBody>
      <PageHeading>{t.reportTitle}</PageHeading>
      <Paragraph lead>{t.reportLead}</Paragraph>
      <ReportForm busy={send.isPending} onSend={(body) => send.mutate({ body })} />
      {send.error && <ProblemPanel error={send.error} />}
    </PageBody>
  );
}

interface FormProps {
  busy: boolean;
  onSend: (report: { place: string; text: string; email?: string }) => void;
}

function ReportForm({ busy, onSend }: FormProps) {
  const t = useTexts(accessibilityTexts);
  const [written, setWritten] = useState({ place: '', text: '', email: '' });
  const [tries, setTries] = useState(0);
  const summary = useRef<HTMLElement>(null);
  const faults = {
    text: written.text.trim().length < 5 ? t.writeText : undefined,
    email: written.email.trim() && !EMAIL.test(written.email.trim()) ? t.writeEmail : undefined,
  };
  const errors = (['text', 'email'] as const).flatMap((id) => (faults[id] ? [{ id, text: faults[id] }] : []));
  useEffect(() => {
    if (tries > 0) summary.current?.focus();
  }, [tries]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.length > 0) return setTries(tries + 1);
    const { place, text, email } = written;
    onSend({ place, text, ...(email.trim() && { email: email.trim() }) });
  };
  const shown = tries > 0;
  return (
    <form className="fl-flow" onSubmit={submit} noValidate>
      {shown && <ErrorSummary ref={summary} errors={errors} />}
      <TextInput
        label={t.place}
        optional
        maxLength={200}
        value={written.place}
        onChange={(event) => setWritten({ ...written, place: event.target.value })}
      />
      <TextArea
        id="text"
        label={t.text}
        hint={t.textHint}
        error={shown ? faults.text : undefined}
        maxLength={3000}
        value={written.text}
        onChange={(event) => setWritten({ ...written, text: event.target.value })}
      />
      <TextInput
        id="email"
        type="email"
        label={t.email}
        error={shown ? faults.email : undefined}
        optional
        autoComplete="email"
        maxLength={254}
        value={written.email}
        onChange={(event) => setWritten({ ...written, email: event.target.value })}
      />
      <div className="fl-actions">
        <Button type="submit" busy={busy}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}
