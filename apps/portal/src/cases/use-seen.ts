import type { CasePage } from '@farled/api-client';
import { useApi } from '@farled/ui';
import { useEffect, useState } from 'react';

/**
 * Tells the municipality that what is new in a case has been before the reader, and remembers which messages those
 * were as long as the page is open.
 */
export function useSeen({ id, unread, decision }: Pick<CasePage, 'id' | 'unread' | 'decision'>): void {
  const api = useApi();
  const [told, setTold] = useState('');
  const news = `${id} ${unread} ${decision?.decidedAt ?? ''}`;
  const isNew = unread > 0 || decision?.isUnread === true;
  useEffect(() => {
    if (!isNew || told === news || document.visibilityState !== 'visible') return;
    setTold(news);
    // Told again when the page next asks, if it did not come through.
    void api.call('POST /api/cases/{id}/seen', { path: { id } }).catch(() => setTold(''));
  }, [api, id, isNew, news, told]);
}
