import type { AssistedChannel, AssistedIdentification, AssistedService } from '@farled/api-client';
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  ProblemPanel,
  RadioGroup,
  SelectInput,
  TextInput,
  useChange,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../paths';
import { assistedTexts } from './assisted.texts';
import { type Beginning, bodyOf, type Faults, faultsOf, identifications, needsNumber } from './begin';

const CHANNELS: readonly AssistedChannel[] = ['phone', 'letter', 'email', 'visit'];

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

/** Which e-service, how it came and when, and how one knows whom it is from. */
export function BeginForm({ services }: { services: readonly AssistedService[] }) {
  const t = useTexts(assistedTexts);
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const callId = query.get('samtal') ?? undefined;
  const [beginning, setBeginning] = useState(() => first(callId));
  const [faults, setFaults] = useState<Faults>({});
  const summary = useRef<HTMLElement>(null);
  const begin = useChange('POST /api/officer/assisted-applications');
  useEffect(() => {
    if (Object.keys(faults).length > 0) summary.current?.focus();
  }, [faults]);
  const needsCall = beginning.identifiedBy === 'bankid' && !callId;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(beginning, t);
    setFaults(found);
    if (Object.keys(found).length > 0 || needsCall) return;
    begin.mutate({ body: bodyOf(beginning, callId) }, { onSuccess: ({ id }) => void navigate(paths.assisted(id)) });
  };
  const set = (change: Partial<Beginning>) => {
    begin.reset();
    setBeginning((before) => fitting({ ...before, ...change }, services));
  };
  return (
    <form className="fl-form" noValidate onSubmit={submit}>
      <ErrorSummary
        ref={summary}
        errors={Object.entries(faults).map(([key, text]) => ({ id: `begin-${key}`, text }))}
      />
      <Arrival beginning={beginning} services={services} faults={faults} set={set} />
      <Who beginning={beginning} services={services} faults={faults} set={set} />
      {beginning.identifiedBy === 'bankid' && (callId ? <p>{t.call}</p> : <CallFirst />)}
      {begin.error && <ProblemPanel error={begin.error} />}
      {!needsCall && (
        <div className="fl-actions">
          <Button type="submit" busy={begin.isPending}>
            {t.start}
          </Button>
        </div>
      )}
    </form>
  );
}

const first = (callId: string | undefined): Beginning => ({
  service: '',
  channel: callId ? 'phone' : 'letter',
  arrivedOn: today(),
  identifiedBy: callId ? 'bankid' : 'paper',
  personalNumber: '',
});

/** Another channel has other ways to know who it is. */
function fitting(beginning: Beginning, services: readonly AssistedService[]): Beginning {
  const ways = identifications(beginning.channel, serviceOf(beginning, services));
  const identifiedBy = ways.includes(beginning.identifiedBy) ? beginning.identifiedBy : ways[0];
  return identifiedBy ? { ...beginning, identifiedBy } : beginning;
}

const serviceOf = ({ service }: Beginning, services: readonly AssistedService[]) =>
  services.find(({ slug }) => slug === service);

interface PartProps {
  beginning: Beginning;
  services: readonly AssistedService[];
  faults: Faults;
  set: (change: Partial<Beginning>) => void;
}

function Arrival({ beginning, services, faults, set }: PartProps) {
  const t = useTexts(assistedTexts);
  return (
    <>
      <SelectInput
        id="begin-service"
        label={t.service}
        empty={t.choose}
        options={services.map(({ slug, title }) => ({ value: slug, label: title }))}
        value={beginning.service}
        error={faults.service}
        onChange={(event) => set({ service: event.target.value })}
      />
      <RadioGroup
        name="channel"
        label={t.channel}
        options={CHANNELS.map((value) => ({ value, label: t[value] }))}
        value={beginning.channel}
        onChange={(value) => set({ channel: value as AssistedChannel })}
      />
      <TextInput
        id="begin-arrivedOn"
        type="date"
        label={t.arrivedOn}
        hint={t.arrivedHint}
        max={today()}
        value={beginning.arrivedOn}
        onChange={(event) => set({ arrivedOn: event.target.value })}
      />
    </>
  );
}

function Who({ beginning, services, faults, set }: PartProps) {
  const t = useTexts(assistedTexts);
  const ways = identifications(beginning.channel, serviceOf(beginning, services));
  return (
    <>
      <RadioGroup
        name="identifiedBy"
        label={t.identifiedBy}
        options={ways.map((value) => ({ value, label: t[value] }))}
        value={beginning.identifiedBy}
        onChange={(value) => set({ identifiedBy: value as AssistedIdentification })}
      />
      {needsNumber(beginning) && (
        <TextInput
          id="begin-personalNumber"
          label={t.number}
          hint={t.numberHint}
          size={14}
          inputMode="numeric"
          autoComplete="off"
          value={beginning.personalNumber}
          error={faults.personalNumber}
          onChange={(event) => set({ personalNumber: event.target.value })}
        />
      )}
    </>
  );
}

function CallFirst() {
  const t = useTexts(assistedTexts);
  return (
    <Alert tone="info" title={t.callFirst}>
      <p>{t.callFirstText}</p>
      <ButtonLink variant="secondary" to={paths.call}>
        {t.toCall}
      </ButtonLink>
    </Alert>
  );
}
