import { inflateSync } from 'node:zlib';

/** A decoded PNG: `at(x, y)` gives red, green, blue, alpha, 0 to 255. */
export interface Picture {
  width: number;
  height: number;
  at(x: number, y: number): [number, number, number, number];
}

/** Reads an 8-bit RGB or RGBA PNG without interlacing; throws for any other. */
export function readPng(bytes: Buffer): Picture {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const [depth, colour, , , interlaced] = bytes.subarray(24, 29);
  const channels = colour === 6 ? 4 : colour === 2 ? 3 : 0;
  if (depth !== 8 || channels === 0 || interlaced !== 0)
    throw new Error(`PNG of another kind: ${depth}/${colour}/${interlaced}`);

  const pixels = unfilter(inflateSync(imageData(bytes)), width * channels, height, channels);
  const at = (x: number, y: number): [number, number, number, number] => {
    const start = (y * width + x) * channels;
    const [red = 0, green = 0, blue = 0, alpha = 255] = pixels.subarray(start, start + channels);
    return [red, green, blue, alpha];
  };
  return { width, height, at };
}

function imageData(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** Undoes PNG's per-line filters (PNG specification, section 9). */
function unfilter(raw: Buffer, lineLength: number, lines: number, step: number): Buffer {
  const out = Buffer.alloc(lineLength * lines);
  for (let y = 0; y < lines; y++) {
    const filter = raw[y * (lineLength + 1)] ?? 0;
    for (let x = 0; x < lineLength; x++) {
      const here = y * lineLength + x;
      const left = x >= step ? (out[here - step] ?? 0) : 0;
      const up = y > 0 ? (out[here - lineLength] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[here - lineLength - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[here] = (raw[y * (lineLength + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(left + up - corner - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
