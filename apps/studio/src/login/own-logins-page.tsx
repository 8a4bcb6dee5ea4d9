import { LoginsPage } from '@farled/ui';
import { useNavigate } from 'react-router';
import { paths } from '../paths';

/** Where the member of staff is logged in. */
export function OwnLoginsPage() {
  const navigate = useNavigate();
  return <LoginsPage onLoggedOut={() => void navigate(paths.login)} />;
}
