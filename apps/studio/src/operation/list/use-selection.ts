import { useSearchParams } from 'react-router';

interface Selection {
  service?: string;
  type?: string;
  olderThanHours?: number;
}

/** Which errors are shown; it stands in the address, so that it can be kept and sent. */
export function useSelection() {
  const [search, setSearch] = useSearchParams();
  const service = search.get('tjanst') ?? '';
  const type = search.get('orsak') ?? '';
  const hours = search.get('timmar') ?? '';
  const diary = search.get('diarienummer') ?? '';
  const choose = (name: string, value: string) => {
    const changed = new URLSearchParams(search);
    if (value) changed.set(name, value);
    else changed.delete(name);
    setSearch(changed, { replace: true, preventScrollReset: true });
  };
  const selection: Selection = {
    ...(service && { service }),
    ...(type && { type }),
    ...(/^\d{1,5}$/.test(hours) && { olderThanHours: Number(hours) }),
  };
  return { service, type, hours, diary, selection, choose, clear: () => setSearch({}, { replace: true }) };
}
