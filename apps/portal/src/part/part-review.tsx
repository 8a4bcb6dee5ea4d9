import type { PartReview as Review } from '@farled/api-client';
import { Details, Section, useApi, useTexts } from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { applicationTexts } from '../application/application.texts';
import { FillingReview } from '../application/filling-review';
import { paths } from '../paths';
import { Refuse } from '../signing/refuse';
import { SignWith } from '../signing/sign-with';
import { SignedText } from '../signing/signed-text';
import { signingTexts } from '../signing/signing.texts';
import { usePart } from './use-part';

/** The part as it will be signed, and signing it. */
export function PartReview() {
  const api = useApi();
  const written = usePart();
  const { id } = written.part;
  const path = { id };
  return (
    <FillingReview
      filling={written}
      freeze={(language) => api.call('POST /api/sign-requests/{id}/part/review', { path, body: { language } })}
    >
      {(review) => <Answer id={id} review={review} />}
    </FillingReview>
  );
}

function Answer({ id, review }: { id: string; review: Review }) {
  const t = useTexts(applicationTexts);
  const signing = useTexts(signingTexts);
  const toAnswered = useAnswered(id);
  return (
    <>
      <Details summary={t.visible}>
        <SignedText text={review.visibleText} level={3} />
      </Details>
      <Section title={signing.sign}>
        <p>{signing.signLead}</p>
        <SignWith thing="sign-requests" id={id} onSigned={toAnswered} />
      </Section>
      <div className="fl-actions">
        <Refuse id={id} onRefused={toAnswered} />
      </div>
    </>
  );
}

/** Answered: the page of the request says what comes of it. */
function useAnswered(id: string): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return () => {
    void queries
      .refetchQueries({ queryKey: ['GET /api/sign-requests/{id}'] })
      .then(() => navigate(paths.signRequest(id), { replace: true }));
  };
}
