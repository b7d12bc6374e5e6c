import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { meetingTimeCard } from '../../src/cards/meeting-time-card';
import { statusCard } from '../../src/cards/status-card';
import { weekCard, type WeekCardLook } from '../../src/cards/week-card';
import { freeStarts } from '../../src/dialogs/meeting-time/decide-meeting-time';
import { LANGUAGES, type Language, type Person } from '../../src/programme/people';
import { statusView } from '../../src/programme/status';
import { comingUntilNextPlan } from '../../src/schedules/coming';
import type { Facts } from '../../src/schedules/facts';
import { tomorrowKind } from '../../src/schedules/kinds/tomorrow';
import { dayInWeek, wallTimeOf } from '../../src/schedules/local-time';
import { weekView } from '../../src/schedules/week-view';
import {
  local,
  makeFacts,
  makeMeeting,
  makeOther,
  makePerson,
  makeProgramme,
  PARKVAENGET,
} from '../support/make-facts';
import { hardTexts, toneProblems } from '../text/plain-words';
import { cardProblems } from './card-rules';
import { readTexts, readVerbs } from './read-texts';

const peer = makePerson('peer');
const TUESDAY = local('2026-03-03', '10:15');

const week = (facts: Facts, look: WeekCardLook = {}, language: Language = 'da', iso = '2026-W10', now = TUESDAY) =>
  weekCard(weekView(facts, peer, iso, now, comingUntilNextPlan(facts, peer, now, [])), 'slot', language, look);

const tomorrow = (person: Person, occasion: string, now: Date, facts = makeFacts(), language: Language = 'da') => {
  const settings = { ...facts, settings: new Map([[person.id, { ...facts.settings.get(person.id)!, language }]]) };
  const message = tomorrowKind.message({
    facts: settings,
    person,
    occasion,
    slot: 'slot',
    now,
    checkIn: undefined,
    payload: undefined,
    remake: false,
  });
  return message !== undefined && 'card' in message ? message.card : undefined;
};

const withPlace = makeProgramme({
  meetings: (all) => all.map((one) => ({ ...one, place: one.id === 'development-meeting' ? 'værkstedet' : one.place })),
});

/** Thirty volunteers, thirty meetings in one week, names as long as they may be. */
function makeFullFacts(): Facts {
  const volunteers = Array.from({ length: 30 }, (_, index) =>
    makeOther('volunteer', `v-${index}`, { name: `${index} ${'Ø'.repeat(57)}` }),
  );
  const peerMeetings = volunteers.map(({ id }, index) => {
    const on = dayInWeek('2026-W10', (['tuesday', 'wednesday', 'thursday'] as const)[index % 3] ?? 'tuesday');
    const from = 10 * 60 + 10 * Math.floor(index / 3);
    return makeMeeting(on, wallTimeOf(from), wallTimeOf(from + 10), { volunteerId: id });
  });
  return makeFacts({ people: [peer, makePerson('koordinator'), ...volunteers], peerMeetings });
}

function form(facts: Facts, language: Language, iso = '2026-W10', notice?: string): AdaptiveCard {
  const partners = facts.people.filter(({ role }) => role === 'volunteer').map(({ id, name }) => ({ id, name }));
  const starts = freeStarts(facts, peer, iso, TUESDAY);
  return meetingTimeCard(
    { week: iso, partners, starts, mayFind: starts.length > 0, mayCancel: facts.peerMeetings.length > 0, notice },
    'slot',
    language,
  );
}

describe.each(LANGUAGES)('every card in %s', (language) => {
  const facts = makeFacts({ peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00')] });
  const statusOf = (all: Facts, now = TUESDAY) =>
    statusCard(statusView(all, makePerson('koordinator'), { doneIds: [], deliveries: [] }, now), language);
  const CARDS: Record<string, AdaptiveCard | undefined> = {
    'the week': week(facts, {}, language),
    'the week unfolded': week(
      facts,
      { unfolded: true, openCheckIn: 'tirsdag d. 10. marts kl. 12.00', notice: 'Tiden er gemt.' },
      language,
    ),
    'a week with a holiday': week(makeFacts(), { unfolded: true }, language, '2026-W14', local('2026-03-31')),
    'a week in which something waits': weekCard(
      weekView(makeFacts(), peer, '2026-W10', TUESDAY, [
        { kind: 'check-in', due: { on: '2026-02-26', at: '13:45' }, waits: 'soon' },
        { kind: 'heads-up', due: { on: '2026-03-03', at: '09:30' }, waits: { on: '2026-03-03', at: '11:00' } },
        { kind: 'tomorrow', due: { on: '2026-03-04', at: '13:45' } },
      ]),
      'slot',
      language,
      { unfolded: true },
    ),
    'an empty week': week(makeFacts(), {}, language, '2026-W53', local('2027-01-03')),
    'tomorrow for the peer': tomorrow(peer, '2026-03-05', local('2026-03-04', '14:15'), facts, language),
    'tomorrow with a place': tomorrow(
      peer,
      '2026-03-05',
      local('2026-03-04'),
      makeFacts({ programme: withPlace }),
      language,
    ),
    'tomorrow for a volunteer': tomorrow(makePerson('frivillig-a'), '2026-03-05', local('2026-03-04'), facts, language),
    status: statusOf(facts),
    'status in Easter': statusOf(makeFacts(), local('2026-03-31')),
    'the form': form(facts, language),
    'the form with a word about the last try': form(facts, language, '2026-W10', 'Den tid er gået.'),
    'the form of a week without room': form(facts, language, '2026-W09'),
    'a full week': week(makeFullFacts(), { unfolded: true }, language),
    'a full status': statusOf(makeFullFacts()),
    'a full form': form(makeFullFacts(), language, '2026-W11'),
    'nobody has a time': week({ ...makeFullFacts(), peerMeetings: [] }, { unfolded: true }, language),
  };

  it.each(Object.keys(CARDS))('%s: renders in Teams, in a narrow column, and weighs at most 25 KB', (name) => {
    expect(CARDS[name] && cardProblems(CARDS[name])).toEqual([]);
  });

  it.each(Object.keys(CARDS))('%s: has no exclamation mark, emoji, dash or care talk', (name) => {
    expect(readTexts(CARDS[name]!).flatMap(toneProblems)).toEqual([]);
  });

  if (language === 'da') {
    // Names are nobody's to simplify.
    const plain = Object.keys(CARDS).filter((name) => !name.includes('full') && name !== 'nobody has a time');
    it.each(plain)('%s: is easy to read (LIX 30 or less)', (name) => {
      expect(hardTexts(readTexts(CARDS[name]!))).toEqual([]);
    });
  }
});

describe('the week card', () => {
  it('is three lines and a button, and says no more than it has to', () => {
    expect(readTexts(week(makeFacts({ peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00')] })))).toEqual([
      'Din uge 10',
      'Tirsdag: ingen møder.',
      'Onsdag: kl. 12.00-14.00 peermøde med Frivillig A.',
      'Torsdag: kl. 10.00-12.00 udviklingsmøde.',
      'Blev møderne holdt?',
      'Vælg tid',
      'Vis resten',
    ]);
  });

  it('unfolds to the missing times, the line for the volunteers, and what will still come', () => {
    expect(readTexts(week(makeFacts(), { unfolded: true, cameByItself: 'week-card' })).slice(4)).toEqual([
      'Der er ikke valgt tid med Frivillig A, Frivillig B og Frivillig C i uge 10. Vil I finde en tid? I vælger selv.',
      'Til de frivillige: Møde i projektgruppen torsdag d. 5. marts kl. 10.00-11.30.',
      'Jeg skriver igen: onsdag d. 4. marts kl. 14.15 (besked om mødet dagen efter) og torsdag d. 5. marts kl. 13.45 (ugens tre spørgsmål).',
      'Kortet kommer på ugens første arbejdsdag. Det tager et halvt minut. Du skal ikke gøre noget.',
      'Blev møderne holdt?',
      'Vælg tid',
      'Vis mindre',
    ]);
  });

  it('promises nothing to a person who wants quiet', () => {
    const lines = readTexts(week(makeFacts({ settings: { peer: { stopped: true } } }), { unfolded: true }));

    expect(lines).toContain('Jeg skriver ikke mere af mig selv i denne uge.');
  });

  it('tells a holiday the week before, and on its own week that there is no meeting', () => {
    const line = 'Torsdag d. 2. april er skærtorsdag. Der er ikke møde den dag.';

    expect(readTexts(week(makeFacts(), { unfolded: true }, 'da', '2026-W13', local('2026-03-24')))).toContain(line);
    expect(readTexts(week(makeFacts(), {}, 'da', '2026-W14', local('2026-03-31')))).toContain(line);
    expect(readTexts(week(makeFacts(), {}, 'en', '2026-W14', local('2026-03-31')))).toContain(
      'Thursday 2 April is Maundy Thursday. There is no meeting that day.',
    );
  });

  it('does not offer to set a time where all are set, or where the week is over', () => {
    const all = ['frivillig-a', 'frivillig-b', 'frivillig-c'].map((volunteerId, index) =>
      makeMeeting(`2026-03-0${3 + index}`, '12:00', '14:00', { volunteerId }),
    );

    expect(readVerbs(week(makeFacts({ peerMeetings: all })))).toEqual(['attendance.open', 'week.unfold']);
    expect(readVerbs(week(makeFacts(), { maySetTimes: false }))).toEqual(['attendance.open', 'week.unfold']);
    expect(readVerbs(week(makeFacts(), { unfolded: true }))).toEqual([
      'attendance.open',
      'meeting-time.open',
      'week.fold',
    ]);
  });

  it('has a notification that tells nothing but the week', () => {
    expect(week(makeFacts()).fallbackText).toBe('Din uge 10');
  });
});

describe('the card about tomorrow', () => {
  it('says what, when and until when for whom, with the words to pass on', () => {
    expect(readTexts(tomorrow(peer, '2026-03-05', local('2026-03-04', '14:15'))!)).toEqual([
      'I morgen er der udviklingsmøde.',
      'Torsdag d. 5. marts kl. 10.00-12.00. De frivillige er med til kl. 11.30. Stedet er ikke sat.',
      'Kommer du?',
      'Kommer',
      'Kommer ikke',
      'Ved ikke',
      'Før mødet ser andre højst, hvor mange der kommer. Du kan skifte svar, til mødet begynder.',
      'Du kan give det videre til de frivillige sådan her:',
      'I morgen er der møde i projektgruppen. Torsdag d. 5. marts kl. 10.00-11.30.',
      'Jeg siger til sidste arbejdsdag før mødet. Det tager et halvt minut. Du skal ikke gøre noget.',
      'Senere',
    ]);
  });

  it('does not say "tomorrow" where closed days lie between, or where it comes late', () => {
    expect(readTexts(tomorrow(peer, '2026-03-05', local('2026-03-03', '14:15'))!)[0]).toBe(
      'Der er snart udviklingsmøde.',
    );
    expect(readTexts(tomorrow(peer, '2026-03-05', local('2026-03-05', '08:00'))!)[0]).toBe(
      'Der er snart udviklingsmøde.',
    );
    expect(readTexts(tomorrow(peer, '2026-03-05', local('2026-03-05', '08:00'))!).join()).not.toContain('I morgen');
  });

  it('tells a volunteer their own hours and nothing of the peer’s', () => {
    expect(readTexts(tomorrow(makePerson('frivillig-a'), '2026-03-05', local('2026-03-04'))!)).toEqual([
      'I morgen er der møde i projektgruppen.',
      'Torsdag d. 5. marts kl. 10.00-11.30.',
      'Kommer du?',
      'Kommer',
      'Kommer ikke',
      'Ved ikke',
      'Før mødet ser andre højst, hvor mange der kommer. Du kan skifte svar, til mødet begynder.',
      'Jeg siger til sidste arbejdsdag før mødet. Det tager et halvt minut. Du skal ikke gøre noget.',
      'Senere',
    ]);
  });

  it('names the place once somebody has set it', () => {
    const card = tomorrow(peer, '2026-03-05', local('2026-03-04'), makeFacts({ programme: withPlace }));

    expect(readTexts(card!).slice(1, 3)).toEqual([
      'Torsdag d. 5. marts kl. 10.00-12.00. De frivillige er med til kl. 11.30.',
      'Sted: værkstedet.',
    ]);
  });

  it('is not made when the meeting is gone, or is on another day now', () => {
    expect(tomorrow(peer, '2026-04-02', local('2026-04-01'))).toBeUndefined();
    expect(tomorrow(peer, '2026-03-04', local('2026-03-03'))).toBeUndefined();
  });

  it('without volunteers has nothing to pass on', () => {
    const alone = makeFacts({ people: PARKVAENGET.people.filter(({ role }) => role !== 'volunteer') });

    expect(readTexts(tomorrow(peer, '2026-03-05', local('2026-03-04'), alone)!).join(' ')).not.toMatch(/frivillig/i);
  });
});

describe('the form for a time', () => {
  it('offers who and when, and leads on or back also while nothing is chosen', () => {
    const card = form(makeFacts(), 'da');
    const [who, when] = card.body.filter((element) => element.type === 'Input.ChoiceSet');

    // A required field would hold back the way back as well.
    expect([who, when]).toEqual([who, when].map(() => expect.not.objectContaining({ isRequired: true })));
    expect(who).toMatchObject({ id: 'who' });
    expect(who?.type === 'Input.ChoiceSet' && who.choices.map(({ value }) => value)).toEqual([
      'frivillig-a',
      'frivillig-b',
      'frivillig-c',
    ]);
    expect(when?.type === 'Input.ChoiceSet' && when.choices[0]).toEqual({
      title: 'Tirsdag d. 3. marts, 10.30-12.30',
      value: '2026-03-03T10:30',
    });
    expect(readVerbs(card)).toEqual(['find-a-time.open', 'meeting-time.save', 'meeting-time.back']);
  });

  it('of a week without room says so and leads back', () => {
    const card = form(makeFacts(), 'da', '2026-W09');

    expect(readTexts(card)).toContain(
      "Jeg kan ikke finde en ledig tid i ugen. Skriv for eksempel 'peermøde med A onsdag 12-14'.",
    );
    expect(readVerbs(card)).toEqual(['meeting-time.back']);
  });
});
