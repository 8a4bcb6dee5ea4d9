import { Button, CheckboxGroup, ProblemPanel, useTexts } from '@farled/ui';
import { useState } from 'react';
import { powersTexts } from './powers.texts';

interface RegisterPaperProps {
  isChecked: boolean;
  error: Error | null;
  busy: boolean;
  onCheck: (isChecked: boolean) => void;
  onRegister: () => void;
}

/** The officer says that she has checked the paper, and registers it. */
export function RegisterPaper({ isChecked, error, busy, onCheck, onRegister }: RegisterPaperProps) {
  const t = useTexts(powersTexts);
  const [isMissing, setMissing] = useState(false);
  const register = () => {
    setMissing(!isChecked);
    if (isChecked) onRegister();
  };
  return (
    <div className="fl-form">
      <CheckboxGroup
        name="checked"
        label={t.checked}
        options={[{ value: 'yes', label: t.isChecked }]}
        value={isChecked ? ['yes'] : []}
        error={isMissing && !isChecked ? t.needCheck : undefined}
        onChange={(chosen) => onCheck(chosen.length > 0)}
      />
      {error && <ProblemPanel error={error} />}
      <div className="fl-actions">
        <Button busy={busy} onClick={register}>
          {t.register}
        </Button>
      </div>
    </div>
  );
}
