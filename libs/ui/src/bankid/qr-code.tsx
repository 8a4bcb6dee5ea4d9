import { encode } from 'uqr';
import { defineTexts, useTexts } from '../i18n';

const texts = defineTexts(
  { label: 'QR-kod att läsa av med BankID-appen' },
  { label: 'QR code to scan with the BankID app' },
);

/** One path for all dark modules: a new code each second must be cheap to draw. */
function pathOf(data: boolean[][]): string {
  return data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}

/** A QR code as SVG; always dark on white, so that phones read it in dark mode too. */
export function QrCode({ content, label }: { content: string; label?: string }) {
  const t = useTexts(texts);
  const { data, size } = encode(content, { ecc: 'L', border: 2 });
  return (
    <svg
      className="fl-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label ?? t.label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  );
}
