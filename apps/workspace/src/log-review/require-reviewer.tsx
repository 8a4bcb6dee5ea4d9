import { RequireRole, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { reviewTexts } from './review.texts';

const ROLES = ['log-reviewer'];

/** Lets log reviewers through. */
export function RequireReviewer() {
  const t = useTexts(reviewTexts);
  return <RequireRole roles={ROLES} login={paths.login} noAccessTitle={t.noAccess} />;
}
