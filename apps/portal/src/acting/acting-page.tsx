import type { ActingChoices, ActingRight } from '@farled/api-client';
import {
  Alert,
  announceActing,
  Button,
  Details,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  RadioGroup,
  TextLink,
  useApi,
  useFormat,
  useRead,
  useSession,
  useTexts,
} from '@farled/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { safeReturn } from '../login/login-page';
import { paths } from '../paths';
import { actingTexts } from './acting.texts';

const SELF = 'self';

/** Where the resident chooses for whom she acts: herself, or somebody whom she has a right to represent. */
export function ActingPage() {
  const t = useTexts(actingTexts);
  const choices = useRead('GET /api/acting/choices', {});
  const { loggedIn } = useSession();
  return (
    <PageBody>
      <LoadedPage query={choices}>
        {(data) => (
          <>
            <PageHeading>{t.title}</PageHeading>
            {loggedIn?.actingEnded && (
              <Alert tone="warning" title={t.ended}>
                <p>{t.endedText}</p>
              </Alert>
            )}
            <Paragraph lead className="app-lead">
              {t.lead}
            </Paragraph>
            <Choose choices={data} />
            <p className="app-note">
              <TextLink to={paths.mandates}>{t.mandates}</TextLink>
            </p>
            <Details summary={t.missing}>
              <p>{t.missingText}</p>
            </Details>
          </>
        )}
      </LoadedPage>
    </PageBody>
  );
}

function Choose({ choices }: { choices: ActingChoices }) {
  const t = useTexts(actingTexts);
  const { loggedIn } = useSession();
  const describe = useDescription();
  const [chosen, setChosen] = useState(loggedIn?.acting?.rightId ?? SELF);
  const change = useChangeOfActing();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(chosen === SELF ? null : chosen);
  };
  const options = choices.items.map((right) => ({
    value: right.rightId,
    label: right.party.name ?? '',
    description: describe(right),
  }));
  return (
    <form onSubmit={submit}>
      <RadioGroup
        name="acting"
        label={t.question}
        value={chosen}
        onChange={setChosen}
        options={[{ value: SELF, label: t.self, description: loggedIn?.displayName ?? undefined }, ...options]}
      />
      {choices.unavailable.length > 0 && (
        <Alert tone="warning" title={t.unavailable}>
          {choices.unavailable.map((kind) => (
            <p key={kind}>{t.unavailableText(t[`sources-${kind}`])}</p>
          ))}
        </Alert>
      )}
      {change.error && <ProblemPanel error={change.error} />}
      <div className="fl-actions">
        <Button type="submit" busy={change.isPending}>
          {t.choose}
        </Button>
      </div>
    </form>
  );
}

/** What a right is, in one line: kind and source, who else must sign, what it covers and until when. */
function useDescription(): (right: ActingRight) => string {
  const t = useTexts(actingTexts);
  const format = useFormat();
  return ({ kind, origin, signersNeeded, services, keepsContact, endsOn }) =>
    [
      `${t[`rights-${kind}`]} ${t[`origins-${origin}`]}`.trim(),
      signersNeeded > 1 && t.jointly(signersNeeded),
      services && services.length > 0 && t.someServices(services.length),
      kind === 'agent' && keepsContact && t.keepsContact,
      endsOn && t.until(format.day(endsOn)),
    ]
      .filter(Boolean)
      .map((part) => `${part}.`)
      .join(' ');
}

/** The session is another one afterwards, and so is everything that was read in it. */
function useChangeOfActing() {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return useMutation<void, Error, string | null>({
    mutationFn: async (rightId) => {
      await api.call('PUT /api/acting', { body: { rightId } });
      api.forgetToken();
      announceActing();
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'GET /api/session' });
      await queries.invalidateQueries({ queryKey: ['GET /api/session'] });
      await navigate(safeReturn(search.get('till')));
    },
  });
}
