import type { Position } from '@farled/forms';
import proj4 from 'proj4';

/** SWEREF 99 TM: UTM zone 33 over the ellipsoid GRS 80 (EPSG:3006). */
const SWEREF_99_TM = '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const converter = proj4('EPSG:4326', SWEREF_99_TM);

/** What a map or a device says, as it is stored: whole decimetres are more than anybody points out. */
export function toSweref({ lat, lng }: { lat: number; lng: number }): Position {
  const [east = 0, north = 0] = converter.forward([lng, lat]);
  return [Math.round(east * 10) / 10, Math.round(north * 10) / 10];
}

/** What is stored, as a map shows it. */
export function toMap([east, north]: Position): [latitude: number, longitude: number] {
  const [longitude = 0, latitude = 0] = converter.inverse([east, north]);
  return [latitude, longitude];
}
