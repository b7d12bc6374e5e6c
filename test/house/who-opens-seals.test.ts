import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The only files that open what is sealed, and whose words each of them can open. A new one is a line here, with a reason. */
const MAY_OPEN: Record<string, string> = {
  'src/bot/check-in-turn.ts': "the actor's own answers, after isOwn",
  'src/bot/inbox/kept-answer.ts': "the actor's own answer, for a repeat",
  'src/bot/meeting-list.ts': "the group's list, after mayDo 'use-meeting-list'",
  'src/bot/own-data.ts': "the actor's own records",
  'src/bot/own-notes.ts': "the actor's own note, after isOwn",
  'src/bot/shared-points.ts': "another person's words, after mayReadShared, with a line for each showing",
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name).replaceAll('\\', '/'));
const opening = files.filter((file) => /\bsealer(On\([^)]*\))?\s*\.open\(/.test(readFileSync(file, 'utf8')));

test('what is sealed is opened in these files and nowhere else', () => {
  expect(opening.sort()).toEqual(Object.keys(MAY_OPEN).sort());
});

test('a sealer is made in two places: for a turn, and for what is said after it', () => {
  const making = files.filter((file) => /\bcreateSealer\(/.test(readFileSync(file, 'utf8')));
  expect(making.sort()).toEqual(['src/compose.ts', 'src/store/sealing.ts']);
});

test('another person’s points are read from the store in these files and nowhere else', () => {
  const listing = files.filter((file) => /\.(listSharedPoints|findSharedPoint)\(/.test(readFileSync(file, 'utf8')));
  expect(listing.sort()).toEqual(['src/bot/delete-own.ts', 'src/bot/shared-points.ts']);
});
