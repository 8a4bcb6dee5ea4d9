/** A diary number as people write it: series, year and serial, `BU 2026-00012`. */
export const diaryNumber = (series: string, year: number, serial: number): string =>
  `${series} ${year}-${String(serial).padStart(5, '0')}`;
