import { defineTexts, Layout, SkeletonPage, useLogout, useRead, useSession, useTexts } from '@farled/ui';
import { Suspense, useCallback } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { paths } from './paths';

const texts = defineTexts(
  {
    ...{ app: 'Handläggning', queue: 'Uppgifter', call: 'Samtal', deputies: 'Vikarier', organisation: 'Organisation' },
    ...{ reviews: 'Logggranskning', questions: 'Frågor till dig' },
  },
  {
    ...{ app: 'Case work', queue: 'Tasks', call: 'Call', deputies: 'Deputies', organisation: 'Organisation' },
    ...{ reviews: 'Log review', questions: 'Questions to you' },
  },
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
  const isStaff = loggedIn?.kind === 'staff';
  const questions = useRead('GET /api/officer/log-questions', {}, { enabled: isStaff });
  const isAsked = isStaff && (questions.data?.items.length ?? 0) > 0;
  const roles = loggedIn?.kind === 'staff' ? loggedIn.roles : [];
  const isOfficer = roles.includes('case-officer') || roles.includes('protected-data-officer');
  const navigation = [
    ...(isOfficer
      ? [
          { to: paths.queue, label: t.queue },
          { to: paths.call, label: t.call },
          { to: paths.deputies, label: t.deputies },
        ]
      : []),
    ...(roles.includes('administrator') ? [{ to: paths.organisation, label: t.organisation }] : []),
    ...(roles.includes('log-reviewer') ? [{ to: paths.reviews, label: t.reviews }] : []),
    ...(isAsked ? [{ to: paths.questions, label: t.questions }] : []),
  ];
  return (
    <Layout wide appName={t.app} navigation={navigation} footerLinks={[]} onLogout={leave}>
      <Suspense fallback={<SkeletonPage />}>
        <Outlet />
      </Suspense>
    </Layout>
  );
}
