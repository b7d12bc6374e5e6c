import { outageCard, type OutageView } from '../../src/cards/outage-card';
import { secretEndsCard } from '../../src/cards/secret-ends-card';
import { LANGUAGES } from '../../src/programme/people';
import { outageTexts } from '../../src/text/outage';
import { KIND_IDS } from '../../src/schedules/kinds/message-kind';
import { cardProblems } from './card-rules';
import { readTexts } from './read-texts';
import { hardTexts } from '../text/plain-words';

const at = (on: string, time: string) => ({ on, at: time });
const kinds = [...KIND_IDS, 'team-meeting'] as const;

/** Everything that can stand on it: every kind of message, every end, every sort of time, across a year. */
const FULL: OutageView = {
  spans: [
    { what: 'stopped', from: at('2025-12-30', '09:00'), to: at('2026-01-02', '11:00') },
    { what: 'held', from: at('2026-01-05', '09:00'), to: at('2026-01-05', '11:00') },
    { what: 'overlooked', from: at('2026-01-06', '10:14'), to: at('2026-01-06', '10:15') },
  ],
  own: kinds.flatMap((kind) =>
    (['missed', 'comes', 'gone'] as const).map((end, day) => ({ kind, end, due: at(`2026-01-0${2 + day}`, '10:15') })),
  ),
  calendar: Array.from({ length: 9 }, (_, week) => ({
    kind: 'tomorrow' as const,
    end: 'missed' as const,
    due: at(`2026-02-${10 + week}`, '14:15'),
  })),
  hasVolunteers: true,
  maySeeStatus: false,
  mayOpenQuestions: true,
  thisYear: '2026',
};

test.each(LANGUAGES)(
  'the card about an outage keeps the rules of cards and is easy to read, however long (%s)',
  (language) => {
    const card = outageCard(FULL, 'outage:peer:2026-01-02T10:00:00.000Z', language);

    expect(cardProblems(card)).toEqual([]);
    expect(cardProblems(outageCard({ ...FULL, maySeeStatus: true }, 'outage:peer:1', language))).toEqual([]);
    if (language === 'da') expect(hardTexts(readTexts(card))).toEqual([]);
  },
);

test('what is many is told by its number, so that the list stays complete', () => {
  expect(readTexts(outageCard(FULL, 'outage:peer:1', 'da'))).toContain(
    'Besked om mødet dagen efter, 9 gange. Først tirsdag d. 10. februar kl. 14.15, sidst onsdag d. 18. februar kl. 14.15.',
  );
});

test.each(LANGUAGES)('the card about the way into Teams keeps the rules of cards (%s)', (language) => {
  for (const days of [30, 1, 0]) {
    const card = secretEndsCard({ endsOn: '2026-04-24', days, thisYear: '2026' }, language);
    expect(cardProblems(card)).toEqual([]);
    if (language === 'da') expect(hardTexts(readTexts(card))).toEqual([]);
  }
});

test('what comes now does not stand among what did not come as well', () => {
  const due = at('2026-03-04', '16:00');
  const own = (['missed', 'comes'] as const).map((end) => ({ kind: 'change' as const, end, due }));
  const texts = readTexts(outageCard({ ...FULL, own, calendar: [] }, 'outage:peer:1', 'da'));

  expect(texts.filter((text) => text.includes('onsdag d. 4. marts kl. 16.00'))).toHaveLength(1);
  expect(texts).not.toContain(outageTexts.da.missed);
});
