import { statusCard } from '../../src/cards/status-card';
import { reachForLeader, reachOf } from '../../src/programme/reach';
import { statusView } from '../../src/programme/status';
import { EMPTY_ROSTER } from '../../src/schedules/reach/roster';
import { LANGUAGES } from '../../src/programme/people';
import type { Conversation, InactiveCause, Settings } from '../../src/store/store';
import { cardProblems } from '../cards/card-rules';
import { notArrivedTexts } from '../../src/text/not-arrived';
import { readTexts } from '../cards/read-texts';
import { hardTexts, toneProblems } from '../text/plain-words';
import { local, makeFacts, makeOther, makePerson, PARKVAENGET } from '../support/make-facts';

const NOW = local('2026-03-05', '14:20');
const SINCE = local('2026-03-03', '09:12');
const { people } = PARKVAENGET;
const coordinator = makePerson('koordinator');

const chat = (personId: string, inactiveCause?: InactiveCause): Conversation => ({
  personId,
  conversationId: `a:${personId}`,
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  userId: `29:${personId}`,
  botId: '28:bot',
  tenantId: undefined,
  active: inactiveCause === undefined,
  ...(inactiveCause === undefined ? {} : { inactiveCause, inactiveSince: SINCE }),
});
const guests = (...ids: string[]) => ({
  seen: Object.fromEntries(ids.map((id) => [id, { userId: `29:${id}`, isGuest: true, at: SINCE }])),
});

/** The lines of the status about reach. */
function linesOf(
  conversations: Conversation[],
  {
    actor = coordinator,
    language = 'da' as 'da' | 'en',
    roster = EMPTY_ROSTER as Parameters<typeof reachOf>[2],
    facts = makeFacts(),
  } = {},
) {
  const reach = reachOf(facts.people, conversations, roster);
  const with_ = readTexts(statusCard(statusView(facts, actor, { doneIds: [], deliveries: [], reach }, NOW), language));
  const without = readTexts(statusCard(statusView(facts, actor, { doneIds: [], deliveries: [] }, NOW), language));
  return with_.filter((line) => !without.includes(line) && line !== notArrivedTexts[language].open);
}
const leaders = [chat('koordinator'), chat('udviklingsleder')];
const all = people.map(({ id }) => chat(id));

describe('whom the bot can write to', () => {
  it('follows from account and chat', () => {
    const five = [
      makePerson('peer', { aadObjectId: undefined }),
      ...['b', 'c', 'd', 'e', 'f'].map((id) =>
        makeOther('peer', id, { aadObjectId: `00000000-0000-4000-8000-0000000000f${id}` }),
      ),
    ];
    const kept = [chat('c'), chat('d', 'uninstalled'), chat('e', 'blocked'), chat('f', 'gone')];

    expect(
      reachOf(five, kept, guests('c')).map(({ person, state, since, isGuest }) => [person.id, state, since, isGuest]),
    ).toEqual([
      ['peer', 'no-account', undefined, false],
      ['b', 'not-met', undefined, false],
      ['c', 'reachable', undefined, true],
      ['d', 'uninstalled', SINCE, false],
      ['e', 'blocked', SINCE, false],
      ['f', 'gone', SINCE, false],
    ]);
  });

  it('who has a chat is reachable, whatever the list says about an account', () => {
    expect(reachOf([makePerson('peer', { aadObjectId: undefined })], [chat('peer')], EMPTY_ROSTER)).toMatchObject([
      { state: 'reachable' },
    ]);
  });

  it('a chat that was closed before causes were kept was taken away by its person', () => {
    expect(reachOf(people, [{ ...chat('peer'), active: false }], EMPTY_ROSTER)[0]).toMatchObject({
      state: 'uninstalled',
    });
  });
});

describe('a leader reads', () => {
  it('nothing about it when everybody can be reached', () => {
    expect(linesOf(all)).toEqual([]);
  });

  it.each([
    [undefined, 'Jeg kan ikke skrive til Peer endnu. Bed Peer åbne mig i Teams og skrive hej.'],
    [
      'uninstalled',
      'Siden tirsdag d. 3. marts kan jeg ikke skrive til Peer. Appen er taget væk. Spørg Peer, om det skal være sådan.',
    ],
    [
      'blocked',
      'Siden tirsdag d. 3. marts kan jeg ikke skrive til Peer. Teams siger nej. Bed Peer skrive hej til mig, eller spørg jeres it.',
    ],
    [
      'gone',
      'Siden tirsdag d. 3. marts kan jeg ikke skrive til Peer. Teams kender ikke chatten. Bed Peer skrive hej til mig.',
    ],
  ] as const)('who cannot be, by name and cause, and what to do (%s)', (cause, line) => {
    const others = all.filter(({ personId }) => personId !== 'peer');
    const kept = cause === undefined ? others : [...others, chat('peer', cause)];

    for (const actor of [coordinator, makePerson('udviklingsleder')]) expect(linesOf(kept, { actor })).toEqual([line]);
  });

  it('of volunteers only how many, whatever the cause', () => {
    const kept = [...leaders, chat('peer'), chat('frivillig-a', 'uninstalled'), chat('frivillig-b')];

    for (const language of LANGUAGES) {
      const lines = linesOf(kept, { language, roster: guests('frivillig-a', 'frivillig-b') });
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/2 (af|of) 3/);
      expect(lines.join()).not.toMatch(/(Frivillig|Volunteer) [A-Z]\b|frivillig-|gæst|guest/);
    }
    expect(reachForLeader(reachOf(people, kept, EMPTY_ROSTER)).people).toEqual([]);
  });

  it('that somebody is a guest, and what that means when they cannot be reached', () => {
    const kept = all.filter(({ personId }) => personId !== 'peer');

    expect(linesOf(all, { roster: guests('peer') })).toEqual(['Peer er gæst i jeres Teams. Jeg kan skrive til Peer.']);
    expect(linesOf(kept, { roster: guests('peer') })).toEqual([
      'Jeg kan ikke skrive til Peer endnu. Bed Peer åbne mig i Teams og skrive hej. Det er en gæst i jeres Teams. Spørg jeres it, om gæster må bruge appen.',
    ]);
  });

  it.each([
    ['pauses', { pausedUntilOn: '2026-03-30' }],
    ['has stopped', { stopped: true }],
    ['has low energy', { lowEnergyUntilOn: '2026-03-30' }],
    ['said no', { checkIns: 'no' }],
    ['hears nothing', { weeklyCap: 0 }],
  ] as [string, Partial<Settings>][])('nothing that tells that a peer %s', (_what, choice) => {
    const other = makeFacts({ settings: { peer: choice } });
    const absent = makeFacts({
      absences: [{ personId: 'peer', fromOn: '2026-03-02', toOn: '2026-03-06', setAt: SINCE }],
    });

    for (const kept of [all, leaders, [...leaders, chat('peer', 'uninstalled')]]) {
      expect(linesOf(kept, { facts: other })).toEqual(linesOf(kept));
      expect(linesOf(kept, { facts: absent })).toEqual(linesOf(kept));
    }
  });

  it.each(LANGUAGES)('a card that is calm, easy and small with a hundred people out of reach (%s)', (language) => {
    const many = Array.from({ length: 100 }, (_, n) =>
      makeOther('peer', `peer-${n}`, { name: `Peer med et ret langt navn ${n}` }),
    );
    const facts = makeFacts({ people: [coordinator, ...many] });
    const kept = many.map(({ id }) => chat(id, 'blocked'));
    const reach = reachOf(facts.people, kept, guests(...many.map(({ id }) => id)));
    const lostTeamChat = { conversationId: '19:x', name: 'Møder', at: SINCE };
    const card = statusCard(
      statusView(facts, coordinator, { doneIds: [], deliveries: [], reach, lostTeamChat }, NOW),
      language,
    );

    expect(cardProblems(card)).toEqual([]);
    const lines = linesOf(kept, { facts, language, roster: guests('peer-0') });
    expect(lines.length).toBeLessThan(11);
    expect(lines.flatMap(toneProblems)).toEqual([]);
    if (language === 'da') expect(hardTexts(lines)).toEqual([]);
  });

  it('that the meetings are not shown in the team’s chat any more', () => {
    const lostTeamChat = { conversationId: '19:x', name: 'Møder', at: SINCE };
    const card = statusCard(
      statusView(makeFacts(), coordinator, { doneIds: [], deliveries: [], lostTeamChat }, NOW),
      'da',
    );

    expect(readTexts(card)).toContain(
      "Møderne vises ikke mere i Møder. Teams sagde nej tirsdag d. 3. marts. Læg mig ind igen, og skriv 'møder i kanalen'.",
    );
  });
});
