import { Navigate, useParams } from 'react-router';
import { paths } from '../paths';

/** The short address of notices leads to the case. */
export function NoticedCase() {
  const { caseId = '' } = useParams();
  return <Navigate to={paths.case(caseId)} replace />;
}

/** An organisation's case is seen by whoever acts for it: so she chooses that first. */
export function NoticedOrganisationCase() {
  const { caseId = '' } = useParams();
  return <Navigate to={paths.actingThen(paths.case(caseId))} replace />;
}
