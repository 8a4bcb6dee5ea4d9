import { defineTexts, Layout, SkeletonPage, useLogout, useSession, useTexts } from '@farled/ui';
import { Suspense, useCallback } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { paths } from './paths';

const texts = defineTexts(
  { app: 'Handläggning', queue: 'Uppgifter', call: 'Samtal' },
  { app: 'Case work', queue: 'Tasks', call: 'Call' },
);

/** What stands around every page of the workspace. */
export function Shell() {
  const t = useTexts(texts);
  const { loggedIn } = useSession();
  const logout = useLogout();
  const navigate = useNavigate();
  const leave = useCallback(() => {
    // Also when the server no longer knows us: the page must not stay.
    void logout()
      .catch(() => undefined)
      .then(() => navigate(paths.login));
  }, [logout, navigate]);
  const navigation =
    loggedIn?.kind === 'staff'
      ? [
          { to: paths.queue, label: t.queue },
          { to: paths.call, label: t.call },
        ]
      : [];
  return (
    <Layout wide appName={t.app} navigation={navigation} footerLinks={[]} onLogout={leave}>
      <Suspense fallback={<SkeletonPage />}>
        <Outlet />
      </Suspense>
    </Layout>
  );
}
