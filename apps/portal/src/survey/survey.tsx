import type { SurveyEase, SurveyFound } from '@farled/api-client';
import {
  Alert,
  Button,
  Details,
  ErrorSummary,
  ProblemPanel,
  RadioGroup,
  TextArea,
  useChange,
  useRead,
  useTexts,
} from '@farled/ui';
import { type FormEvent, useState } from 'react';
import { surveyTexts } from './survey.texts';

/** Three questions about the e-service, folded into one line; nothing when they are not asked or cannot be. */
export function Survey({ caseId, open }: { caseId: string; open?: boolean }) {
  const t = useTexts(surveyTexts);
  const offer = useRead('GET /api/cases/{id}/survey', { path: { id: caseId } });
  const send = useChange('POST /api/cases/{id}/survey', ['GET /api/cases/{id}/survey']);
  if (send.isSuccess) {
    return (
      <div className="fl-section" role="status">
        <Alert tone="success">
          <p>{t.thanks}</p>
        </Alert>
      </div>
    );
  }
  if (!offer.data?.offered || offer.data.answered) return null;
  return (
    <div className="fl-section app-survey">
      <Details summary={t.title} open={open}>
        <p>{t.anonymous}</p>
        <Questions busy={send.isPending} onSend={(body) => send.mutate({ path: { id: caseId }, body })} />
        {send.error && <ProblemPanel error={send.error} />}
      </Details>
    </div>
  );
}

interface QuestionsProps {
  busy: boolean;
  onSend: (answer: { easier: SurveyEase; found: SurveyFound; words?: string }) => void;
}

const EASE: readonly SurveyEase[] = ['easier', 'same', 'harder', 'first-time'];
const FOUND: readonly SurveyFound[] = ['yes', 'partly', 'no'];

function Questions({ busy, onSend }: QuestionsProps) {
  const t = useTexts(surveyTexts);
  const [easier, setEasier] = useState<SurveyEase>();
  const [found, setFound] = useState<SurveyFound>();
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const faults = [
    ...(easier ? [] : [{ id: 'survey-easier', text: t.chooseEasier }]),
    ...(found ? [] : [{ id: 'survey-found', text: t.chooseFound }]),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (easier && found) onSend({ easier, found, ...(words.trim() && { words }) });
  };
  return (
    <form className="fl-flow" onSubmit={submit} noValidate>
      {isTried && <ErrorSummary errors={faults} />}
      <RadioGroup
        id="survey-easier"
        label={t.easierQuestion}
        name="easier"
        error={isTried && !easier ? t.chooseEasier : undefined}
        options={EASE.map((value) => ({ value, label: t[value] }))}
        value={easier ?? ''}
        onChange={(value) => setEasier(value as SurveyEase)}
      />
      <RadioGroup
        id="survey-found"
        label={t.foundQuestion}
        name="found"
        error={isTried && !found ? t.chooseFound : undefined}
        options={FOUND.map((value) => ({ value, label: t[value] }))}
        value={found ?? ''}
        onChange={(value) => setFound(value as SurveyFound)}
      />
      <TextArea
        label={t.wordsQuestion}
        hint={t.wordsHint}
        optional
        rows={3}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="fl-actions">
        <Button type="submit" variant="secondary" busy={busy}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}
