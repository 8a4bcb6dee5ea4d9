import type { Canvas } from './canvas';

/** Text smaller than this share of its size cannot be read. */
const SMALLEST = 0.6;
/** Room for the palette. */
const LEFT = 120;

/** Shows the whole drawing, or its beginning in a readable size when the whole would be too small. */
export function showReadable(canvas: Canvas): void {
  canvas.zoom('fit-viewport', 'auto');
  const { inner, outer, scale } = canvas.viewbox();
  if (scale >= SMALLEST) return;
  const [width, height] = [outer.width / SMALLEST, outer.height / SMALLEST];
  canvas.viewbox({
    x: inner.x - LEFT / SMALLEST,
    y: inner.y + inner.height / 2 - height / 2,
    width,
    height,
  });
}
