import { FromEnv } from '@farled/infra';
import { IsOptional, IsString, Matches } from 'class-validator';

/** The map of questions about a place. Without tiles a place is given by coordinates or in words. */
export class MapConfig {
  @FromEnv('FARLED_MAP_TILES_URL', {
    description:
      "Address of the municipality's own map tiles with {z}, {x} and {y}, in the web projection (EPSG:3857), such as `https://karta.kommun.example/{z}/{x}/{y}.png`. Browsers fetch them: its host learns where people look.",
  })
  @IsOptional()
  @Matches(/^https?:\/\/[^\s;,'"/]+\/[^\s;,'"]*\{z\}[^\s;,'"]*$/, {
    message: 'tiles must be an http(s) address with {z}',
  })
  tiles?: string;

  @FromEnv('FARLED_MAP_ATTRIBUTION', { default: '© Lantmäteriet', description: 'Whose map it is, written on it.' })
  @IsString()
  attribution: string;

  @FromEnv('FARLED_MAP_CENTRE', { default: '59.05,17.10', description: 'Where the map opens: latitude,longitude.' })
  @Matches(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/, { message: 'centre must look like 59.05,17.10' })
  centre: string;

  /** What the browser may fetch tiles from. */
  get hosts(): string[] {
    return this.tiles ? [new URL(this.tiles).origin] : [];
  }

  /** The settings as the pages read them; undefined without tiles. */
  get settings(): string | undefined {
    const { tiles, attribution, centre } = this;
    return tiles && JSON.stringify({ tiles, attribution, centre: centre.split(',').map(Number) });
  }
}
