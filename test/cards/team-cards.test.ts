import { teamChatCard } from '../../src/cards/team-chat-card';
import { teamMeetingCard, type TeamMeetingView } from '../../src/cards/team-meeting-card';
import { LANGUAGES } from '../../src/programme/people';
import { teamChatTexts } from '../../src/text/team-chat';
import { hardTexts, toneProblems } from '../text/plain-words';
import { cardProblems } from './card-rules';
import { readTexts } from './read-texts';

const LONG = 'Ø'.repeat(80);
const NAMES = Array.from({ length: 30 }, (_, index) => `${index} ${'Ø'.repeat(57)}`);

const view = (changes: Partial<TeamMeetingView> = {}): TeamMeetingView => ({
  title: { da: 'udviklingsmøde', en: 'development meeting' },
  on: '2026-03-05',
  from: '10:00',
  to: '12:00',
  state: 'stands',
  before: undefined,
  volunteersUntil: '11:30',
  place: undefined,
  extraLine: undefined,
  hasBegun: false,
  counts: { coming: 2, 'not-coming': 1, unsure: 0 },
  names: { coming: [], 'not-coming': [], unsure: [] },
  thisYear: '2026',
  ...changes,
});

describe.each(LANGUAGES)('every card of the team’s chat in %s', (language) => {
  const meeting = (changes: Partial<TeamMeetingView> = {}) => teamMeetingCard(view(changes), 'slot', language);
  const chats = Array.from({ length: 12 }, (_, index) => ({
    mark: `${index}`.repeat(10),
    kind: index % 2 === 0 ? ('channel' as const) : ('group' as const),
    name: index === 3 ? undefined : LONG,
    on: index === 0,
  }));
  const CARDS = {
    'a meeting': meeting(),
    'a meeting nobody has answered': meeting({ counts: { coming: 0, 'not-coming': 0, unsure: 0 } }),
    'a moved meeting': meeting({
      before: { on: '2027-03-04', from: '10:00', to: '12:00' },
      place: LONG,
      extraLine: LONG,
    }),
    'a meeting with all names': meeting({ names: { coming: NAMES, 'not-coming': NAMES, unsure: NAMES } }),
    'a cancelled meeting': meeting({ state: 'cancelled' }),
    'a meeting that has begun': meeting({ hasBegun: true }),
    'no chat': teamChatCard([], 'slot', language),
    'many chats': teamChatCard(chats, 'slot', language, [LONG, LONG]),
  };

  it.each(Object.entries(CARDS))('%s breaks no rule', (_name, card) => {
    expect(cardProblems(card)).toEqual([]);
  });

  it.each(Object.entries(CARDS))('%s is in plain words', (_name, card) => {
    const texts = readTexts(card).filter((text) => !text.includes('ØØ'));

    expect(texts.flatMap(toneProblems)).toEqual([]);
    if (language === 'da') expect(hardTexts(texts)).toEqual([]);
  });

  it('lists the chat that is on, however many there are', () => {
    expect(JSON.stringify(CARDS['many chats'])).toContain(teamChatTexts[language].showNoMore);
  });

  it('shows what people wrote letter by letter, and their names too', () => {
    const written = '**fed** [her](http://x)';
    const named = { coming: [written], 'not-coming': [], unsure: [] };
    const cards = [
      meeting({ place: written, extraLine: written, names: named }),
      teamChatCard([{ mark: 'a', kind: 'group', name: written, on: false }], 'slot', language, [written]),
    ];

    for (const one of cards) {
      const plain = JSON.stringify(one.body, (_key, value) => (value?.type === 'RichTextBlock' ? undefined : value));
      expect(JSON.stringify(one.body)).toContain('fed');
      expect(plain).not.toContain('fed');
    }
  });

  it('tells no name in the notification', () => {
    const names = { coming: ['Anna'], 'not-coming': [], unsure: [] };

    expect(meeting({ names, extraLine: 'Anna', place: 'Anna' }).fallbackText).not.toContain('Anna');
  });
});
