import { useEffect, useSyncExternalStore } from 'react';
import { Button, Dialog } from '../components';
import { useTexts } from '../i18n';
import { STEP_UP_CHANNEL, stepUp } from '../session/step-up';
import { staffTexts } from './staff.texts';

/** Asks staff to identify themselves anew, in a tab of its own: what is on this page stays, and goes on afterwards. */
export function StepUpDialog() {
  const t = useTexts(staffTexts);
  const isAsked = useSyncExternalStore(stepUp.listen, stepUp.isAsked, stepUp.isAsked);
  useEffect(() => {
    const channel = new BroadcastChannel(STEP_UP_CHANNEL);
    channel.onmessage = () => stepUp.answer(true);
    return () => channel.close();
  }, []);
  return (
    <Dialog open={isAsked} title={t.stepUpTitle} onClose={() => stepUp.answer(false)}>
      <p>{t.stepUp}</p>
      <div className="fl-actions">
        <a
          className="ds-button"
          data-variant="primary"
          data-color="accent"
          href={isAsked ? `/api/login/staff?again=1&returnTo=/${appHere()}/identifierad` : undefined}
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
