import { readFileSync } from 'node:fs';
import { ENV_SCHEMA, readConfig } from '../../src/config';

const lines = readFileSync('.env.example', 'utf8').trimEnd().split('\n');
const settings = lines.map((line) => /^#?([A-Z][A-Z_]*)=(.*)$/.exec(line));
const names = settings.flatMap((setting) => setting?.[1] ?? []);

describe('.env.example', () => {
  it('has every setting that the bot reads, and no other', () => {
    expect([...names].sort()).toEqual(Object.keys(ENV_SCHEMA.shape).sort());
  });

  it.each(names)('explains %s in a line of its own', (name) => {
    const at = settings.findIndex((setting) => setting?.[1] === name);

    expect(lines[at - 1]).toMatch(/^# \S.{20,}\.$/);
  });

  it('changes nothing when it is copied as it is', () => {
    const uncommented = lines.filter((line) => !line.startsWith('#') && line.trim() !== '');

    expect(uncommented).toEqual([]);
  });

  it('shows values that the bot takes', () => {
    const shown = Object.fromEntries(settings.flatMap((setting) => (setting ? [[setting[1], setting[2]]] : [])));

    expect(readConfig(shown)).toEqual({
      ...readConfig({}),
      databaseUrl: shown.DATABASE_URL,
      publicUrl: shown.MEDSPILLER_PUBLIC_URL,
      startAt: shown.MEDSPILLER_NOW,
    });
  });
});
