import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { STEP_UP_CHANNEL, stepUp } from '../session/step-up';

// Residents are never asked: their pages never load it.
const Asking = lazy(() => import('./step-up-dialog').then((all) => ({ default: all.StepUpDialog })));

/** Asks staff to identify themselves anew when a call needs it. */
export function StepUpDialog() {
  const isAsked = useSyncExternalStore(stepUp.listen, stepUp.isAsked, stepUp.isAsked);
  const [wasAsked, setWasAsked] = useState(false);
  // Once there it stays, closed: focus goes back to where it was.
  if (isAsked && !wasAsked) setWasAsked(true);
  useEffect(() => {
    const channel = new BroadcastChannel(STEP_UP_CHANNEL);
    channel.onmessage = () => stepUp.answer(true);
    return () => channel.close();
  }, []);
  return (
    wasAsked && (
      <Suspense fallback={null}>
        <Asking isAsked={isAsked} />
      </Suspense>
    )
  );
}
