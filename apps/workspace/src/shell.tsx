import { defineTexts, Layout, SkeletonPage, useLogout, useRead, useSession, useTexts } from '@farled/ui';
import { Suspense, useCallback } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { paths } from './paths';

const texts = defineTexts(
  {
    ...{
      app: 'Handläggning',
      queue: 'Uppgifter',
      persons: 'Personer',
      rectifications: 'Rättelser',
      bookings: 'Bokningar',
      call: 'Samtal',
      assistedNew: 'Registrera',
      deputies: 'Vikarier',
      organisation: 'Organisation',
    },
    ...{ powers: 'Fullmakter', trustees: 'Gode män', reviews: 'Loggranskning', questions: 'Frågor till dig' },
  },
  {
    ...{
      app: 'Case work',
      queue: 'Tasks',
      persons: 'Persons',
      rectifications: 'Corrections',
      bookings: 'Bookings',
      call: 'Call',
      assistedNew: 'Register',
      deputies: 'Deputies',
      organisation: 'Organisation',
    },
    ...{ powers: 'Powers of attorney', trustees: 'Trustees', reviews: 'Log review', questions: 'Questions to you' },
  },
);

type Room =
  | 'queue'
  | 'persons'
  | 'rectifications'
  | 'bookings'
  | 'call'
  | 'assistedNew'
  | 'powers'
  | 'trustees'
  | 'deputies'
  | 'organisation'
  | 'reviews'
  | 'questions';

/** The pages that somebody with these roles has work on. */
function rooms(roles: readonly string[], isAsked: boolean): Room[] {
  const has = (...any: string[]) => any.some((role) => roles.includes(role));
  const open: Record<Room, boolean> = {
    queue: has('case-officer', 'protected-data-officer'),
    persons: has('case-officer', 'protected-data-officer'),
    rectifications: has('case-officer', 'protected-data-officer'),
    bookings: has('case-officer', 'protected-data-officer'),
    call: has('case-officer', 'protected-data-officer'),
    assistedNew: has('case-officer', 'protected-data-officer'),
    powers: has('case-officer', 'protected-data-officer'),
    trustees: has('trustee-registrar'),
    deputies: has('case-officer', 'protected-data-officer'),
    organisation: has('administrator'),
    reviews: has('log-reviewer'),
    questions: isAsked,
  };
  return (Object.keys(open) as Room[]).filter((room) => open[room]);
}

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
  const navigation = rooms(roles, isAsked).map((room) => ({ to: paths[room], label: t[room] }));
  return (
    <Layout wide appName={t.app} navigation={navigation} footerLinks={[]} onLogout={leave}>
      <Suspense fallback={<SkeletonPage />}>
        <Outlet />
      </Suspense>
    </Layout>
  );
}
