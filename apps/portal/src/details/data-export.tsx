import { ApiProblem } from '@farled/api-client';
import {
  Button,
  OuterLink,
  ProblemPanel,
  Section,
  Status,
  useChange,
  useFormat,
  useLogout,
  useRead,
  useTexts,
} from '@farled/ui';
import { useNavigate } from 'react-router';
import { downloads, paths } from '../paths';
import { exportTexts } from './export.texts';

const LOOK_AGAIN = 5_000;

/** A copy of everything that is stored about the resident: asked for, made, and fetched. */
export function DataExport() {
  const t = useTexts(exportTexts);
  const found = useRead('GET /api/me/export', {}, { every: LOOK_AGAIN });
  const order = useChange('POST /api/me/export', ['GET /api/me/export']);
  const ordered = found.data?.export;
  return (
    <Section title={t.title}>
      <p className="app-standing">{t.lead}</p>
      {ordered && !ordered.readyAt && <Status tone="info">{t.making}</Status>}
      {ordered?.readyAt && <Ready id={ordered.id} expiresAt={ordered.expiresAt} />}
      {!ordered && (
        <div className="fl-actions">
          <Button variant="secondary" busy={order.isPending} onClick={() => order.mutate({})}>
            {t.order}
          </Button>
        </div>
      )}
      {order.error && (isStale(order.error) ? <LoginAgain /> : <ProblemPanel error={order.error} />)}
    </Section>
  );
}

const isStale = (error: Error): boolean => error instanceof ApiProblem && error.problem.code === 'data.login-again';

function Ready({ id, expiresAt }: { id: string; expiresAt: string | null }) {
  const t = useTexts(exportTexts);
  const format = useFormat();
  return (
    <>
      <p>
        <OuterLink href={downloads.export(id)} download>
          {t.fetch}
        </OuterLink>
      </p>
      <p className="fl-quiet fl-small">
        {expiresAt && t.until(format.dayTime(expiresAt))} {t.freshness}
      </p>
      <LoginAgain quiet />
    </>
  );
}

/** Whoever has been logged in for a while shows anew who she is. */
function LoginAgain({ quiet }: { quiet?: boolean }) {
  const t = useTexts(exportTexts);
  const logout = useLogout();
  const navigate = useNavigate();
  const again = () =>
    void logout()
      .catch(() => undefined)
      .then(() => navigate(paths.login(paths.details)));
  return (
    <>
      {!quiet && <p>{t.stale}</p>}
      <div className="fl-actions">
        <Button variant="tertiary" onClick={again}>
          {t.again}
        </Button>
      </div>
    </>
  );
}
