import type { Point } from '@evergrow/domain/kernel';

/** What a map shows: the place in its middle, and how near. Zoom as tiles have it: each step doubles. */
export type View = { centre: Point; zoom: number };
export type Size = { width: number; height: number };
export type Pixel = { x: number; y: number };

/** Pixels of the whole world at zoom 0, as tiles have them. */
const worldSize = 256;
/** Web Mercator ends here. */
const northest = 85.05;
export const furthestZoom = 19;
const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Where a place lies on a world of Web Mercator (EPSG:3857) at that zoom, in pixels from its north-west corner. */
export function worldPixel({ lat, lng }: Point, zoom: number): Pixel {
  const size = worldSize * 2 ** zoom;
  const phi = (clamp(lat, -northest, northest) * Math.PI) / 180;
  return {
    x: ((lng + 180) / 360) * size,
    y: (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * size,
  };
}

/** The counterpart of `worldPixel`. */
export function placeAt({ x, y }: Pixel, zoom: number): Point {
  const size = worldSize * 2 ** zoom;
  const phi = 2 * Math.atan(Math.exp((0.5 - y / size) * 2 * Math.PI)) - Math.PI / 2;
  return { lat: clamp((phi * 180) / Math.PI, -90, 90), lng: clamp((x / size) * 360 - 180, -180, 180) };
}

/** From places to pixels of a picture of that size, and back. */
export function projection({ centre, zoom }: View, { width, height }: Size) {
  const middle = worldPixel(centre, zoom);
  return {
    toPixel: (place: Point): Pixel => {
      const { x, y } = worldPixel(place, zoom);
      return { x: x - middle.x + width / 2, y: y - middle.y + height / 2 };
    },
    toPlace: ({ x, y }: Pixel): Point =>
      placeAt({ x: x + middle.x - width / 2, y: y + middle.y - height / 2 }, zoom),
  };
}
export type Projection = ReturnType<typeof projection>;

/** The nearest view in which all places can be seen; null where there are none. */
export function viewOf(places: readonly Point[], { width, height }: Size, margin = 36): View | null {
  if (places.length === 0) return null;
  const pixels = places.map((place) => worldPixel(place, 0));
  const [west, east] = [Math.min(...pixels.map(({ x }) => x)), Math.max(...pixels.map(({ x }) => x))];
  const [north, south] = [Math.min(...pixels.map(({ y }) => y)), Math.max(...pixels.map(({ y }) => y))];
  const room = { x: Math.max(40, width - 2 * margin), y: Math.max(40, height - 2 * margin) };
  const zoom = Math.min(
    Math.log2(room.x / Math.max(east - west, 1e-6)),
    Math.log2(room.y / Math.max(south - north, 1e-6)),
    15,
  );
  return {
    centre: placeAt({ x: (west + east) / 2, y: (north + south) / 2 }, 0),
    zoom: clamp(zoom, 1, furthestZoom),
  };
}

/** Tiles that cover a picture: their address parts and where they lie. Whole zooms only, scaled in between. */
export function tilesOf(view: View, { width, height }: Size) {
  const z = clamp(Math.round(view.zoom), 0, furthestZoom);
  const scale = 2 ** (view.zoom - z);
  const middle = worldPixel(view.centre, z);
  const side = worldSize * scale;
  const first = {
    x: Math.floor((middle.x - width / 2 / scale) / worldSize),
    y: Math.floor((middle.y - height / 2 / scale) / worldSize),
  };
  const last = {
    x: Math.floor((middle.x + width / 2 / scale) / worldSize),
    y: Math.floor((middle.y + height / 2 / scale) / worldSize),
  };
  const tiles: { z: number; x: number; y: number; left: number; top: number; side: number }[] = [];
  for (let y = Math.max(0, first.y); y <= Math.min(2 ** z - 1, last.y); y += 1) {
    for (let x = first.x; x <= last.x; x += 1) {
      tiles.push({
        z,
        x: ((x % 2 ** z) + 2 ** z) % 2 ** z,
        y,
        left: (x * worldSize - middle.x) * scale + width / 2,
        top: (y * worldSize - middle.y) * scale + height / 2,
        side,
      });
    }
  }
  return tiles;
}

/** Round lengths for a scale bar: the longest that fits into `most` pixels, in metres and pixels. */
export function scaleBar({ centre, zoom }: View, most: number): { metres: number; pixels: number } {
  const metresPerPixel = (40_075_016.7 * Math.cos((centre.lat * Math.PI) / 180)) / (worldSize * 2 ** zoom);
  const longest = metresPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= longest) ?? power;
  return { metres, pixels: metres / metresPerPixel };
}
