import { Navigate } from 'react-router';
import { paths } from '../paths';
import { useApplication } from './use-application';

/** Goes to the step where the draft was left. */
export function ResumePage() {
  const { draft, pages } = useApplication();
  const page = pages.find((candidate) => candidate.id === draft.page) ?? pages[0];
  return page ? <Navigate to={paths.step(draft.id, page.id)} replace /> : null;
}
