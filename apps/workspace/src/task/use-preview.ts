import type { DecisionPreview } from '@farled/api-client';
import type { Answers } from '@farled/forms';
import { useApi, useLanguage } from '@farled/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const PAUSE_MS = 400;

/** The letter as the server would write it with the answers so far; asked for when the typing pauses. */
export function usePreview(taskId: string, answers: Answers) {
  const api = useApi();
  const [language] = useLanguage();
  const text = JSON.stringify(answers);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useQuery<DecisionPreview, Error>({
    queryKey: ['POST /api/officer/tasks/{id}/preview', taskId, settled, language],
    queryFn: ({ signal }) =>
      api.call(
        'POST /api/officer/tasks/{id}/preview',
        { path: { id: taskId }, body: { answers: JSON.parse(settled) as Record<string, unknown> } },
        { signal },
      ),
    enabled: Boolean(answers.outcome),
    placeholderData: (before) => before,
  });
  return { data: answers.outcome ? query.data : undefined, isUpdating: query.isFetching || settled !== text };
}
