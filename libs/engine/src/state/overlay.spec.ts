import { Missing } from './missing';
import { Overlay } from './overlay';

const rows = {
  read(id: string): unknown {
    if (id.startsWith('far')) throw new Missing([id]);
    return id === 'there' ? 1 : undefined;
  },
};

test('leaves the rows alone and knows what has changed', () => {
  const overlay = new Overlay(rows);
  overlay.write('there', 2);
  overlay.insert('new', 3);
  overlay.insert('brief', 4);
  overlay.remove('brief');
  expect([overlay.read('there'), overlay.read('new'), overlay.read('brief')]).toEqual([2, 3, undefined]);
  expect(rows.read('there')).toBe(1);
  expect([...overlay.changes()]).toEqual([
    ['there', 2],
    ['new', 3],
  ]);
});

test('names every row that has to be loaded', () => {
  expect(() => new Overlay(rows).require(['far1', 'there', 'far2'])).toThrow(new Missing(['far1', 'far2']));
});
