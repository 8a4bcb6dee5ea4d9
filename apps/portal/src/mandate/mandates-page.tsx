import type { Mandate } from '@farled/api-client';
import {
  Alert,
  ButtonLink,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  useRead,
  useSession,
  useTexts,
} from '@farled/ui';
import { paths } from '../paths';
import { mandateTexts } from './mandate.texts';
import { MandateList } from './mandate-list';

/** The powers of attorney that the resident has given and been given. */
export function MandatesPage() {
  const t = useTexts(mandateTexts);
  const { loggedIn } = useSession();
  const isSelf = !loggedIn?.acting;
  const mandates = useRead('GET /api/powers-of-attorney', {}, { enabled: isSelf });
  if (!isSelf) return <NotForOthers />;
  return (
    <PageBody>
      <LoadedPage query={mandates}>
        {({ given, received }: { given: Mandate[]; received: Mandate[] }) => (
          <>
            <PageHeading>{t.title}</PageHeading>
            <Paragraph lead>{t.lead}</Paragraph>
            <div className="fl-actions">
              <ButtonLink to={paths.newMandate}>{t.give}</ButtonLink>
            </div>
            <MandateList side="given" mandates={given} />
            <MandateList side="received" mandates={received} />
          </>
        )}
      </LoadedPage>
    </PageBody>
  );
}

/** A representative cannot pass her right on. */
export function NotForOthers() {
  const t = useTexts(mandateTexts);
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Alert tone="info">
        <p>{t.self}</p>
      </Alert>
      <div className="fl-actions">
        <ButtonLink to={paths.actingThen(paths.mandates)}>{t.change}</ButtonLink>
      </div>
    </PageBody>
  );
}
