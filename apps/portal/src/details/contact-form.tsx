import { ApiProblem, type Contact, type ContactChannel, type KeptContact } from '@farled/api-client';
import { LANGUAGES, LOCALES } from '@farled/kernel';
import {
  Alert,
  Button,
  ErrorSummary,
  ProblemPanel,
  RadioGroup,
  TextInput,
  useChange,
  useLanguage,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type ContactOf, contactRoutes } from './contact-routes';
import { detailsTexts } from './details.texts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s-]{7,20}$/;
type Field = 'email' | 'phone';
type Errors = Partial<Record<Field, string>>;

interface ContactFormProps {
  /** Whose contact it is. */
  of: ContactOf;
  contact: KeptContact | null;
  hasMailbox: boolean;
}

/** E-mail, phone, and the way and the language in which one, or the organisation, wants to be told. */
export function ContactForm({ of, contact, hasMailbox }: ContactFormProps) {
  const t = useTexts(detailsTexts);
  const [reading] = useLanguage();
  const [values, setValues] = useState<Contact>(() => entered(contact, reading));
  const { errors, summary, check } = useErrors();
  const save = useChange(contactRoutes[of].save, contactRoutes[of].reads);
  const set = (part: Partial<Contact>) => setValues({ ...values, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (check(values)) save.mutate({ body: values }, { onError: (error) => check(values, error) });
  };
  return (
    <form className="fl-form app-contact-form" noValidate onSubmit={submit}>
      <ErrorSummary
        ref={summary}
        errors={Object.entries(errors).map(([key, text]) => ({ id: `${of}-${key}`, text }))}
      />
      <TextInput
        id={`${of}-email`}
        label={t.email}
        type="email"
        autoComplete={of === 'self' ? 'email' : 'off'}
        value={values.email}
        error={errors.email}
        onChange={(event) => set({ email: event.target.value })}
      />
      <TextInput
        id={`${of}-phone`}
        label={of === 'self' ? t.phone : t.companyPhone}
        hint={of === 'self' ? t.phoneHint : t.companyPhoneHint}
        type="tel"
        autoComplete={of === 'self' ? 'tel' : 'off'}
        value={values.phone}
        error={errors.phone}
        onChange={(event) => set({ phone: event.target.value })}
      />
      <Channel of={of} value={values.channel} hasMailbox={hasMailbox} onChange={(channel) => set({ channel })} />
      <RadioGroup
        name={`${of}-language`}
        label={t.noticeLanguage}
        options={LANGUAGE_OPTIONS}
        value={values.language}
        onChange={(chosen) => set({ language: chosen as Contact['language'] })}
      />
      {save.error && <ProblemPanel error={save.error} />}
      <div className="fl-actions">
        <Button type="submit" busy={save.isPending}>
          {t.save}
        </Button>
      </div>
      <div role="status">{save.isSuccess && <Alert tone="success">{t.saved}</Alert>}</div>
    </form>
  );
}

/** What can be written; when it was confirmed is the server's. */
const entered = (contact: KeptContact | null, reading: Contact['language']): Contact => ({
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
  channel: contact?.channel ?? 'email',
  language: contact?.language ?? reading,
});

const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LOCALES[value].name }));

interface ChannelProps {
  of: ContactOf;
  value: ContactChannel;
  hasMailbox: boolean;
  onChange: (channel: ContactChannel) => void;
}

/** A digital mailbox is found by personal or organisation number alone. */
function Channel({ of, value, hasMailbox, onChange }: ChannelProps) {
  const t = useTexts(detailsTexts);
  return (
    <RadioGroup
      name={`${of}-channel`}
      label={of === 'self' ? t.channel : t.companyChannel}
      options={[
        { value: 'email', label: t.channelEmail },
        { value: 'sms', label: t.channelSms },
        ...(hasMailbox ? [{ value: 'digital-mail', label: t.channelMail }] : []),
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen as ContactChannel)}
    />
  );
}

/** Checks here first, then shows what the server found; focus goes to the summary of each attempt. */
function useErrors() {
  const t = useTexts(detailsTexts);
  const [found, setFound] = useState<{ errors: Errors; attempt: number }>({ errors: {}, attempt: 0 });
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (found.attempt > 0) summary.current?.focus();
  }, [found.attempt]);
  const check = (values: Contact, refusal?: Error): boolean => {
    const errors: Errors = {};
    if (!EMAIL.test(values.email.trim())) errors.email = t.emailMissing;
    if (!PHONE.test(values.phone.trim())) errors.phone = t.phoneMissing;
    for (const { path, message } of refusal instanceof ApiProblem ? refusal.violations : []) {
      if (path === 'email' || path === 'phone') errors[path] = message;
    }
    setFound(({ attempt }) => ({ errors, attempt: attempt + 1 }));
    return Object.keys(errors).length === 0;
  };
  return { errors: found.errors, summary, check };
}
