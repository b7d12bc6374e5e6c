import { notArrivedCard, sendAgainCard, type NotArrivedLine } from '../../src/cards/not-arrived-card';
import { NOT_ARRIVED_CATEGORIES } from '../../src/programme/not-arrived-causes';
import { LANGUAGES } from '../../src/programme/people';
import { hardTexts, toneProblems } from '../text/plain-words';
import { cardProblems, listNodes } from './card-rules';
import { readTexts } from './read-texts';

const SLOT = 'status:koordinator:2026-W11';
const line = (changes: Partial<NotArrivedLine> = {}): NotArrivedLine => ({
  id: 'week-card:peer:2026-W11',
  category: 'uncertain',
  kind: 'week-card',
  name: 'Peer',
  count: 1,
  since: { on: '2026-03-10', at: '10:15' },
  version: 1,
  again: 'yes',
  ...changes,
});
const look = { thisYear: '2026' };

describe.each(LANGUAGES)('the list of what did not arrive (%s)', (language) => {
  it.each(NOT_ARRIVED_CATEGORIES)('keeps the rules of cards and words for %s', (category) => {
    for (const again of ['yes', 'too-late', 'not-now', 'never'] as const) {
      const card = notArrivedCard([line({ category, again })], SLOT, language, look);

      expect(cardProblems(card)).toEqual([]);
      expect(readTexts(card).flatMap(toneProblems)).toEqual([]);
      if (language === 'da') expect(hardTexts(readTexts(card))).toEqual([]);
    }
  });

  it('stays small with a thousand lines and the longest names, and says how many it leaves out', () => {
    const many = Array.from({ length: 1000 }, (_, n) =>
      line({ id: `week-card:peer-${n}:2026-W11`, name: 'N'.repeat(60) }),
    );
    const card = notArrivedCard(many, SLOT, language, { ...look, notice: 'x'.repeat(200) });

    expect(cardProblems(card)).toEqual([]);
    expect(readTexts(card).join()).toContain('990');
  });

  it('is a calm line when there is nothing', () => {
    expect(cardProblems(notArrivedCard([], SLOT, language, look))).toEqual([]);
  });

  it('asks before anything is sent, and tells of the second time only where there may have been a first', () => {
    const texts = (changes: Partial<NotArrivedLine>) =>
      readTexts(sendAgainCard(line(changes), SLOT, language)).join('\n');

    expect(cardProblems(sendAgainCard(line(), SLOT, language))).toEqual([]);
    expect(texts({})).toMatch(/to gange|twice/);
    expect(texts({ category: 'refused' })).not.toMatch(/to gange|twice/);
    expect(texts({ name: undefined, count: 2 })).toMatch(/2 (frivillige|volunteers)/);
  });
});

test('a name that is written as Markdown is shown as it is', () => {
  const card = notArrivedCard([line({ name: '[her](https://evil.example)' })], SLOT, 'da', look);
  const blocks = listNodes(card).filter(({ type }) => type === 'TextBlock');

  expect(JSON.stringify(blocks)).not.toContain('evil');
});
