import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPng } from '../support/png';

const icon = (name: string) => readPng(readFileSync(join(__dirname, '../../appPackage', name)));
const everyPixel = ({ width, height, at }: ReturnType<typeof readPng>) =>
  Array.from({ length: width * height }, (_, index) => at(index % width, Math.floor(index / width)));

describe('the icons of the Teams app', () => {
  it('has a colour icon of 192 by 192 with no transparent pixel', () => {
    const color = icon('color.png');

    expect([color.width, color.height]).toEqual([192, 192]);
    expect(everyPixel(color).filter(([, , , alpha]) => alpha < 255)).toEqual([]);
  });

  it('keeps the drawing of the colour icon inside the middle that Teams never cuts off', () => {
    const color = icon('color.png');
    const background = color.at(0, 0).join();
    const edge = everyPixel(color).filter((pixel, index) => {
      const [x, y] = [index % 192, Math.floor(index / 192)];
      return (x < 32 || y < 32 || x >= 160 || y >= 160) && pixel.join() !== background;
    });

    expect(edge).toEqual([]);
  });

  it('has the accent colour of the manifest behind the drawing', () => {
    const manifest = JSON.parse(readFileSync(join(__dirname, '../../appPackage/manifest.json'), 'utf8'));
    const [red, green, blue] = icon('color.png').at(0, 0);

    expect(`#${Buffer.from([red, green, blue]).toString('hex').toUpperCase()}`).toBe(manifest.accentColor);
  });

  it('has an outline icon of 32 by 32: white on nothing', () => {
    const outline = icon('outline.png');
    const drawn = everyPixel(outline).filter(([, , , alpha]) => alpha > 0);

    expect([outline.width, outline.height]).toEqual([32, 32]);
    expect(drawn.filter(([red, green, blue]) => Math.min(red, green, blue) < 255)).toEqual([]);
    expect(outline.at(0, 0)[3]).toBe(0);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(512);
  });
});
