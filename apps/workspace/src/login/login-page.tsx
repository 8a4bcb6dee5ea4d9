import { StaffLoginPage, useTexts } from '@farled/ui';
import { loginTexts } from './login.texts';

/** Where case officers log in. */
export function LoginPage() {
  const t = useTexts(loginTexts);
  return <StaffLoginPage title={t.title} text={t.text} base={import.meta.env.BASE_URL} />;
}
