import { defineTexts, Layout, SkeletonPage, useLogout, useSession, useTexts } from '@farled/ui';
import { Suspense, useCallback } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { OWN_PLACES } from './own-places';
import { paths } from './paths';

const texts = defineTexts(
  {
    services: 'E-tjänster',
    cases: 'Mina ärenden',
    details: 'Mina uppgifter',
    login: 'Logga in',
    follow: 'Följ ett ärende med kod',
    accessibility: 'Tillgänglighet',
    privacy: 'Personuppgifter',
    status: 'Driftläge',
  },
  {
    services: 'E-services',
    cases: 'My cases',
    details: 'My details',
    login: 'Log in',
    follow: 'Follow a case by code',
    accessibility: 'Accessibility',
    privacy: 'Personal data',
    status: 'Service status',
  },
);

/** What stands around every page of the portal. */
export function Shell() {
  const t = useTexts(texts);
  const { loggedIn } = useSession();
  const logout = useLogout();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const leave = useCallback(() => {
    // Also when the server no longer knows us: the page must not stay.
    void logout()
      .catch(() => undefined)
      .then(() => navigate(paths.start));
  }, [logout, navigate]);
  const personal = [
    { to: paths.cases, label: t.cases },
    { to: paths.details, label: t.details },
  ];
  return (
    <Layout
      navigation={[
        { to: paths.start, label: t.services },
        ...(loggedIn ? personal : [{ to: paths.login(paths.cases), label: t.login }]),
      ]}
      footerLinks={[
        { to: paths.follow, label: t.follow },
        { to: paths.accessibility, label: t.accessibility },
        { to: paths.privacy, label: t.privacy },
        { to: paths.status, label: t.status },
      ]}
      actingTo={paths.acting}
      isOwn={OWN_PLACES.test(pathname)}
      onLogout={leave}
    >
      <Suspense fallback={<SkeletonPage />}>
        <Outlet />
      </Suspense>
    </Layout>
  );
}
