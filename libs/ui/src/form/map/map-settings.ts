/** Where the municipality's own map comes from, as the server has put it into the page. */
export interface MapSettings {
  /** Address of a tile, with {z}, {x} and {y}, in the usual web projection. */
  readonly tiles: string;
  readonly attribution: string;
  readonly centre: readonly [latitude: number, longitude: number];
}

/** Undefined when no map is connected: then a place is given by coordinates or in words. */
export function mapSettings(): MapSettings | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name="farled-map"]')?.content;
  return content ? (JSON.parse(content) as MapSettings) : undefined;
}
