import { LoginsPage, useTexts } from '@farled/ui';
import { useNavigate } from 'react-router';
import { appsTexts } from '../apps/apps.texts';
import { paths } from '../paths';

/** Where the resident is logged in. */
export function OwnLoginsPage() {
  const t = useTexts(appsTexts);
  const navigate = useNavigate();
  return <LoginsPage endsToo={t.endsToo} onLoggedOut={() => void navigate(paths.start)} />;
}
