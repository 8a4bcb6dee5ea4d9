import { useTexts } from '@farled/ui';
import { useEffect, useRef, useState } from 'react';
import { rectifyTexts } from './rectify.texts';

type Errors = Partial<Record<'fact' | 'text', string>>;

/** What is left out; focus goes to the summary of each attempt. */
export function useRectifyErrors() {
  const t = useTexts(rectifyTexts);
  const [found, setFound] = useState<{ errors: Errors; attempt: number }>({ errors: {}, attempt: 0 });
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (found.attempt > 0) summary.current?.focus();
  }, [found.attempt]);
  const check = (fact: string, text: string): boolean => {
    const errors: Errors = {
      ...(fact === '' && { fact: t.factMissing }),
      ...(text.trim().length < 3 && { text: t.textMissing }),
    };
    const isRight = Object.keys(errors).length === 0;
    setFound(({ attempt }) => ({ errors, attempt: isRight ? 0 : attempt + 1 }));
    return isRight;
  };
  return { errors: found.errors, summary, check };
}
