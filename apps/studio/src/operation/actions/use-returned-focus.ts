import { useEffect, useState } from 'react';

/** Gives focus back to what had it, when the box that took it goes away. */
export function useReturnedFocus(): void {
  // In the first rendering, before the box takes it.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
