/// <reference types="jest" />
import { dayOf, numberOf, timeOf } from './written';

describe('what people write in a form', () => {
  it.each([
    ['37,5', 37.5],
    ['1 250', 1250],
    ['', undefined],
    ['fyrtio', 'fyrtio'],
  ])('reads %j as the number %j', (written, number) => expect(numberOf(written)).toBe(number));

  it.each([
    ['2027-03-03', '2027-03-03'],
    ['20270303', '2027-03-03'],
    ['2027.3.3', '2027-03-03'],
    ['i mars', 'i mars'],
    [' ', undefined],
  ])('reads %j as the day %j', (written, day) => expect(dayOf(written)).toBe(day));

  it.each([
    ['8.30', '08:30'],
    ['0830', '08:30'],
    ['tidigt', 'tidigt'],
  ])('reads %j as the time %j', (written, time) => expect(timeOf(written)).toBe(time));
});
