import { defineTexts, Layout, SkeletonPage, useLogout, useSession, useTexts } from '@farled/ui';
import { Suspense, useCallback } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { paths } from './paths';

const texts = defineTexts(
  {
    app: 'E-tjänster och processer',
    home: 'E-tjänster',
    operation: 'Drift',
    register: 'Folkbokföringen',
    alarms: 'Larm',
    announcements: 'Meddelanden',
    reports: 'Rapporterade hinder',
  },
  {
    app: 'E-services and processes',
    home: 'E-services',
    operation: 'Operation',
    register: 'Population register',
    alarms: 'Alarms',
    announcements: 'Notices',
    reports: 'Reported obstacles',
  },
);

/** What stands around every page of the studio. */
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
  const may = (role: string) => loggedIn?.kind === 'staff' && loggedIn.roles.includes(role);
  const navigation = [
    ...(may('process-owner') ? [{ to: paths.home, label: t.home }] : []),
    ...(may('operator')
      ? [
          { to: paths.operation, label: t.operation },
          { to: paths.register, label: t.register },
          { to: paths.alarms, label: t.alarms },
        ]
      : []),
    ...(may('process-owner') || may('operator') ? [{ to: paths.announcements, label: t.announcements }] : []),
    ...(may('process-owner') ? [{ to: paths.reports, label: t.reports }] : []),
  ];
  return (
    <Layout wide appName={t.app} navigation={navigation} footerLinks={[]} onLogout={leave}>
      <Suspense fallback={<SkeletonPage />}>
        <Outlet />
      </Suspense>
    </Layout>
  );
}
