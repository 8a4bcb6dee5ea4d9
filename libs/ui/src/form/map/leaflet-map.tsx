import { FEWEST, type PlaceKind, type Position } from '@farled/forms';
import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { Button } from '../../components';
import { defineTexts, useTexts } from '../../i18n';
import 'leaflet/dist/leaflet.css';
import type { MapSettings } from './map-settings';
import { toMap, toSweref } from './sweref';

const texts = defineTexts(
  {
    map: (label: string) => `Karta: ${label}. Flytta den med piltangenterna, zooma med plus och minus.`,
    'here-point': 'Sätt punkten i kartans mitt',
    'here-line': 'Lägg till kartans mitt',
    'here-area': 'Lägg till kartans mitt',
    zoomIn: 'Zooma in',
    zoomOut: 'Zooma ut',
  },
  {
    map: (label: string) => `Map: ${label}. Move it with the arrow keys, zoom with plus and minus.`,
    'here-point': 'Put the point in the middle',
    'here-line': 'Add the middle of the map',
    'here-area': 'Add the middle of the map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
  },
);

export interface LeafletMapProps {
  label: string;
  kind: PlaceKind;
  settings: MapSettings;
  positions: readonly Position[];
  onAdd: (position: Position) => void;
}

/** A map to point on: by a press on it, or with its middle, which the keyboard moves as well. */
export function LeafletMap(props: LeafletMapProps) {
  const t = useTexts(texts);
  const { label, kind, onAdd } = props;
  const { frame, map } = useLeaflet(props, t.zoomIn, t.zoomOut);
  const addMiddle = () => {
    const middle = map.current?.getCenter();
    if (middle) onAdd(toSweref(middle));
  };
  return (
    <>
      <div className="fl-map">
        <div ref={frame} className="fl-map-frame" role="application" aria-label={t.map(label)} />
        <span className="fl-map-middle" aria-hidden="true" />
      </div>
      <Button type="button" variant="secondary" onClick={addMiddle}>
        {t[`here-${kind}`]}
      </Button>
    </>
  );
}

function useLeaflet({ settings, kind, positions, onAdd }: LeafletMapProps, zoomInTitle: string, zoomOutTitle: string) {
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map | undefined>(undefined);
  const drawn = useRef<L.LayerGroup | undefined>(undefined);
  const add = useRef(onAdd);
  add.current = onAdd;
  useEffect(() => {
    if (!frame.current) return;
    const made = L.map(frame.current, { zoomControl: false, attributionControl: true, zoomAnimation: false });
    made.attributionControl.setPrefix(false);
    L.control.zoom({ zoomInTitle, zoomOutTitle }).addTo(made);
    L.tileLayer(settings.tiles, { attribution: settings.attribution, maxZoom: 19 }).addTo(made);
    const [first] = positions;
    made.setView(first ? toMap(first) : [...settings.centre], first ? 16 : 12);
    made.on('click', ({ latlng }) => add.current(toSweref(latlng)));
    drawn.current = L.layerGroup().addTo(made);
    map.current = made;
    return () => void made.remove();
    // Once: what is drawn follows below
  }, [settings]);
  useEffect(() => {
    drawn.current?.clearLayers();
    for (const layer of shapeOf(kind, positions.map(toMap))) drawn.current?.addLayer(layer);
  }, [kind, positions]);
  return { frame, map };
}

const LINE = { className: 'fl-map-shape', interactive: false } as const;

/** What has been set so far: its corners, and the line or area between them. */
function shapeOf(kind: PlaceKind, points: readonly [number, number][]): L.Layer[] {
  const corners = points.map((point) => L.circleMarker(point, { ...LINE, radius: 7 }));
  if (kind === 'point' || points.length < 2) return corners;
  const isArea = kind === 'area' && points.length >= FEWEST.area;
  return [isArea ? L.polygon([...points], LINE) : L.polyline([...points], LINE), ...corners];
}
