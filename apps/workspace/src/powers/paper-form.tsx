import {
  Button,
  ErrorSummary,
  FileUpload,
  PowerScopeFields,
  ProblemPanel,
  TextInput,
  useApi,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { rightsTexts } from '../rights/rights.texts';
import { faultsOf, type Paper, type PaperFaults } from './paper';
import { powersTexts } from './powers.texts';

interface PaperFormProps {
  paper: Paper;
  error: Error | null;
  busy: boolean;
  onChange: (change: Partial<Paper>) => void;
  onCompare: () => void;
}

/** What stands on the paper: the scan, who, for whom, which e-services, from when until when. */
export function PaperForm({ paper, error, busy, onChange, onCompare }: PaperFormProps) {
  const t = useTexts(powersTexts);
  const r = useTexts(rightsTexts);
  const [faults, setFaults] = useState<PaperFaults>({});
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (Object.keys(faults).length > 0) summary.current?.focus();
  }, [faults]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(paper, t);
    setFaults(found);
    if (Object.keys(found).length === 0) onCompare();
  };
  const field = (key: 'giver' | 'holder' | 'startsOn' | 'endsOn') => ({
    id: `paper-${key}`,
    autoComplete: 'off',
    value: paper[key],
    error: faults[key],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  });
  return (
    <form className="fl-form" noValidate onSubmit={submit}>
      <ErrorSummary
        ref={summary}
        errors={Object.entries(faults).map(([key, text]) => ({ id: `paper-${key}`, text }))}
      />
      <Scan paper={paper} error={faults.scan} onChange={onChange} />
      <TextInput label={t.giverNumber} hint={t.numberHint} inputMode="numeric" {...field('giver')} />
      <TextInput label={t.holderNumber} hint={t.numberHint} inputMode="numeric" {...field('holder')} />
      <PowerScopeFields id="paper" words={t} value={paper} error={faults.services} onChange={onChange} />
      <TextInput label={r.from} type="date" {...field('startsOn')} />
      <TextInput label={r.to} type="date" {...field('endsOn')} />
      {error && <ProblemPanel error={error} />}
      <div className="fl-actions">
        <Button type="submit" variant="secondary" busy={busy}>
          {t.compare}
        </Button>
      </div>
    </form>
  );
}

interface ScanProps {
  paper: Paper;
  error: string | undefined;
  onChange: (change: Partial<Paper>) => void;
}

function Scan({ paper, error, onChange }: ScanProps) {
  const t = useTexts(powersTexts);
  const api = useApi();
  return (
    <FileUpload
      id="paper-scan"
      label={t.scan}
      hint={t.scanHint}
      accept=".pdf,.jpg,.jpeg,.png"
      files={paper.scan}
      error={error}
      onChange={(scan) => onChange({ scan })}
      onUpload={(file, onProgress) =>
        api.upload('POST /api/officer/powers-of-attorney/scans', { body: file }, { onProgress })
      }
    />
  );
}
