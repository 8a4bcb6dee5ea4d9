import { Button, Dialog } from '../components';
import { useTexts } from '../i18n';
import { stepUp } from '../session/step-up';
import { staffTexts } from './staff.texts';

/** Asks staff to identify themselves anew, in a tab of its own: what is on this page stays, and goes on afterwards. */
export function StepUpDialog({ isAsked }: { isAsked: boolean }) {
  const t = useTexts(staffTexts);
  return (
    <Dialog open={isAsked} title={t.stepUpTitle} onClose={() => stepUp.answer(false)}>
      <p>{t.stepUp}</p>
      <div className="fl-actions">
        <a
          className="ds-button"
          data-variant="primary"
          data-color="accent"
          href={`/api/login/staff?again=1&returnTo=/${appHere()}/identifierad`}
          target="_blank"
          rel="noopener"
        >
          {t.stepUpGo}
        </a>
        <Button variant="secondary" onClick={() => stepUp.answer(true)}>
          {t.stepUpDone}
        </Button>
        <Button variant="tertiary" onClick={() => stepUp.answer(false)}>
          {t.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

/** Which of the two web apps for staff this page belongs to. */
const appHere = (): string => /^\/(officer|studio)\b/.exec(window.location.pathname)?.[1] ?? 'officer';
