import { Navigate, useOutletContext } from 'react-router';
import type { Filling } from './filling';

/** Goes to the step where it was left. */
export function ResumePage() {
  const { page, pages, to } = useOutletContext<Filling>();
  const left = pages.find(({ id }) => id === page) ?? pages[0];
  return left ? <Navigate to={to.step(left.id)} replace /> : null;
}
