/// <reference types="jest" />
import { Format } from './format';

const sv = new Format('sv');
const en = new Format('en');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates, numbers and money', () => {
  it('writes days and times as Swedes do', () => {
    expect(sv.day('2027-03-03')).toBe('3 mars 2027');
    expect(plain(sv.dayTime('2027-03-03T13:05:00Z'))).toBe('3 mars 2027 kl. 14.05');
    expect(plain(sv.dayTimeShort('2027-11-03T13:05:00Z'))).toBe('3 nov. kl. 14.05');
    expect(en.dayTime('2027-03-03T13:05:00Z')).toBe('3 March 2027, 14:05');
  });

  it('shows an instant as the day it was in Sweden', () => {
    expect(sv.day('2027-06-30T22:30:00Z')).toBe('1 juli 2027');
  });

  it('writes nothing where there is no date', () => {
    expect(sv.day('')).toBe('');
  });

  it('writes money and sizes with Swedish spacing', () => {
    expect(plain(sv.money(1250))).toBe('1 250 kr');
    expect(plain(sv.money(12.5))).toBe('12,50 kr');
    expect(plain(sv.fileSize(1_440_000))).toBe('1,4 MB');
    expect(plain(sv.fileSize(20))).toBe('1 kB');
  });
});
