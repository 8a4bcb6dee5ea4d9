import { LOCALES } from '@farled/kernel';
import { useLanguage } from '@farled/ui';

/** Writes a share as people do: "87 %" in Swedish, "87%" in English. */
export function usePercent(): (share: number) => string {
  const [language] = useLanguage();
  const format = new Intl.NumberFormat(LOCALES[language].tag, { style: 'percent' });
  return (share) => format.format(share);
}
