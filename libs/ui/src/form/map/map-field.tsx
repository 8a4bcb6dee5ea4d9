import { FEWEST, geometryOf, isInSweden, isPlace, type Place, type Position, positionsOf } from '@farled/forms';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { Button, Details, FieldGroup, SkeletonText, TextArea, TextInput } from '../../components';
import { defineTexts, useFormat, useTexts } from '../../i18n';
import { type FieldControl, fieldId, fieldProps } from '../control';
import { numberOf } from '../written';
import type { LeafletMapProps } from './leaflet-map';
import { mapSettings } from './map-settings';

// Without a network the other ways to tell a place are still there.
const LeafletMap = lazy(() =>
  import('./leaflet-map').then(
    (all) => ({ default: all.LeafletMap as ComponentType<LeafletMapProps> }),
    () => ({ default: NoMap as ComponentType<LeafletMapProps> }),
  ),
);

const texts = defineTexts(
  {
    loading: 'Hämtar kartan',
    noMap: 'Ingen karta är inkopplad just nu. Skriv var platsen ligger, eller ange koordinater om du har dem.',
    words: 'Beskriv platsen',
    wordsHint: 'Till exempel adress, vägnamn eller något som syns. Du kan låta bli kartan och bara beskriva.',
    coordinates: 'Ange koordinater',
    north: 'N (norr)',
    east: 'E (öster)',
    add: 'Lägg till koordinaten',
    wrong: 'Skriv två tal i SWEREF 99 TM, till exempel N 6580822 och E 674032.',
    where: 'Använd min plats',
    noWhere: 'Din enhet kunde inte säga var du är.',
    nothing: 'Ingen plats vald än.',
    more: (left: number) => (left === 1 ? 'En punkt till behövs.' : `${left} punkter till behövs.`),
    point: (number: number, north: string, east: string) => `Punkt ${number}: N ${north}, E ${east}`,
    undo: 'Ta bort den sista punkten',
    again: 'Börja om',
  },
  {
    loading: 'Loading the map',
    noMap: 'No map is connected right now. Write where the place is, or give coordinates if you have them.',
    words: 'Describe the place',
    wordsHint: 'Like an address, a road or something one can see. You can leave the map and only describe.',
    coordinates: 'Give coordinates',
    north: 'N (north)',
    east: 'E (east)',
    add: 'Add the coordinate',
    wrong: 'Write two numbers in SWEREF 99 TM, like N 6580822 and E 674032.',
    where: 'Use my position',
    noWhere: 'Your device could not tell where you are.',
    nothing: 'No place chosen yet.',
    more: (left: number) => (left === 1 ? 'One more point is needed.' : `${left} more points are needed.`),
    point: (number: number, north: string, east: string) => `Point ${number}: N ${north}, E ${east}`,
    undo: 'Remove the last point',
    again: 'Start again',
  },
);

const NOWHERE: Place = { geometry: null, words: '' };

/** A place: on a map where there is one, by coordinates, or in words. */
export function MapControl(control: FieldControl) {
  const t = useTexts(texts);
  const { field, value, error } = control;
  const { label, hint, optional } = fieldProps(control);
  const place = usePlace(control);
  const [settings] = useState(mapSettings);
  const kind = field.map ?? 'point';
  const words = isPlace(value) ? value.words : '';
  return (
    <FieldGroup id={`${fieldId(field.key)}-group`} label={label} hint={hint} optional={optional} error={error}>
      {settings ? (
        <Suspense fallback={<SkeletonText lines={6} />}>
          <LeafletMap {...{ label, kind, settings }} positions={place.positions} onAdd={place.add} />
        </Suspense>
      ) : (
        <NoMap />
      )}
      <Chosen place={place} fewest={FEWEST[kind]} />
      <Coordinates name={field.key} onAdd={place.add} />
      <TextArea
        id={fieldId(field.key)}
        name={field.key}
        label={t.words}
        hint={t.wordsHint}
        rows={2}
        maxLength={500}
        value={words}
        onChange={(event) => place.describe(event.target.value)}
      />
    </FieldGroup>
  );
}

function NoMap() {
  return <p className="fl-quiet">{useTexts(texts).noMap}</p>;
}

type PlaceDoing = ReturnType<typeof usePlace>;

/** The positions as they are being set; they make an answer once there are enough. */
function usePlace({ field, value, onChange }: FieldControl) {
  const kind = field.map ?? 'point';
  const answer = isPlace(value) ? value : NOWHERE;
  const [positions, setPositions] = useState<readonly Position[]>(() => positionsOf(answer));
  const tell = (next: Place) => onChange(next.geometry || next.words.trim() ? next : undefined);
  const put = (next: readonly Position[]) => {
    setPositions(next);
    tell({ ...answer, geometry: geometryOf(kind, next) });
  };
  return {
    positions,
    add: (position: Position) => put(kind === 'point' ? [position] : [...positions, position]),
    undo: () => put(positions.slice(0, -1)),
    clear: () => put([]),
    describe: (words: string) => tell({ ...answer, words }),
  };
}

/** What has been set, for those who do not see the map, and to take it back. */
function Chosen({ place: { positions, undo, clear }, fewest }: { place: PlaceDoing; fewest: number }) {
  const t = useTexts(texts);
  const format = useFormat();
  const left = fewest - positions.length;
  return (
    <>
      <div role="status">
        {positions.length === 0 && <p className="fl-quiet">{t.nothing}</p>}
        <ol className="fl-map-positions">
          {positions.map(([east, north], index) => (
            <li key={`${index}-${east}-${north}`}>{t.point(index + 1, format.number(north), format.number(east))}</li>
          ))}
        </ol>
        {positions.length > 0 && left > 0 && <p>{t.more(left)}</p>}
      </div>
      {positions.length > 0 && (
        <p className="fl-map-undo">
          {fewest > 1 && (
            <button type="button" className="ds-link" onClick={undo}>
              {t.undo}
            </button>
          )}
          <button type="button" className="ds-link" onClick={clear}>
            {t.again}
          </button>
        </p>
      )}
    </>
  );
}

/** The way for those who know where it is in numbers, or are there. */
function Coordinates({ name, onAdd }: { name: string; onAdd: (position: Position) => void }) {
  const t = useTexts(texts);
  const [north, setNorth] = useState('');
  const [east, setEast] = useState('');
  const [error, setError] = useState<string>();
  const add = () => {
    const position: Position = [Number(numberOf(east)), Number(numberOf(north))];
    const isRight = isInSweden(position);
    setError(isRight ? undefined : t.wrong);
    if (!isRight) return;
    onAdd(position);
    setNorth('');
    setEast('');
  };
  const locate = () => {
    const failed = () => setError(t.noWhere);
    const found = ({ coords }: GeolocationPosition) =>
      void import('./sweref').then(({ toSweref }) => {
        setError(undefined);
        onAdd(toSweref({ lat: coords.latitude, lng: coords.longitude }));
      }, failed);
    navigator.geolocation.getCurrentPosition(found, failed, { timeout: 15_000 });
  };
  const numbers = { inputMode: 'numeric', autoComplete: 'off', size: 10 } as const;
  return (
    <Details summary={t.coordinates}>
      <FieldGroup id={`${fieldId(name)}-numbers`} label="SWEREF 99 TM" error={error}>
        <div className="fl-side-by-side">
          <TextInput {...numbers} label={t.north} value={north} onChange={(event) => setNorth(event.target.value)} />
          <TextInput {...numbers} label={t.east} value={east} onChange={(event) => setEast(event.target.value)} />
        </div>
        <div className="fl-list-buttons">
          <Button type="button" variant="secondary" onClick={add}>
            {t.add}
          </Button>
          {'geolocation' in navigator && (
            <Button type="button" variant="tertiary" onClick={locate}>
              {t.where}
            </Button>
          )}
        </div>
      </FieldGroup>
    </Details>
  );
}
