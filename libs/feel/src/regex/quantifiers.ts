import { type Pattern, PatternError, type Repeat } from './pattern';
import { isDigit, type PatternText } from './pattern-text';

const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  '?': [0, 1],
  '*': [0, Number.POSITIVE_INFINITY],
  '+': [1, Number.POSITIVE_INFINITY],
};

/** What a pattern becomes with the `*`, `+`, `?` or `{2,5}` behind it. */
export function readQuantifier(text: PatternText, inside: Pattern): Pattern {
  const bounds = readBounds(text);
  if (!bounds) return inside;
  const [least, most] = bounds;
  if (least > most) throw new PatternError('a quantity that ends before it starts');
  const repeat: Repeat = { kind: 'repeat', inside, least, most, isGreedy: !text.accept('?') };
  return repeat;
}

function readBounds(text: PatternText): readonly [number, number] | undefined {
  const bounds = BOUNDS[text.peek() ?? ''];
  if (bounds) text.next();
  return bounds ?? (text.accept('{') ? readQuantity(text) : undefined);
}

function readQuantity(text: PatternText): readonly [number, number] {
  const least = readCount(text) ?? fail();
  const most = text.accept(',') ? (readCount(text) ?? Number.POSITIVE_INFINITY) : least;
  text.expect('}');
  return [least, most];
}

function readCount(text: PatternText): number | undefined {
  const digits = text.takeWhile(isDigit);
  return digits === '' ? undefined : Number(digits);
}

const fail = (): never => {
  throw new PatternError('a quantity without number');
};
