import { statusCard } from '../../src/cards/status-card';
import { LANGUAGES } from '../../src/programme/people';
import { statusView, type StatusInput } from '../../src/programme/status';
import type { Facts } from '../../src/schedules/facts';
import { plan } from '../../src/schedules/plan';
import type { Delivery, DeliveryState, Settings } from '../../src/store/store';
import { readTexts } from '../cards/read-texts';
import { asPlanned } from '../store/samples';
import {
  local,
  makeFacts,
  makeMeeting,
  makeOther,
  makePerson,
  makeProgramme,
  PARKVAENGET,
} from '../support/make-facts';

const coordinator = makePerson('koordinator');
const leader = makePerson('udviklingsleder');
const AFTER = local('2026-03-05', '14:20');
const BEFORE = local('2026-03-05', '13:44');

const shown = (
  facts: Facts,
  { actor = coordinator, now = AFTER, ...input }: { actor?: typeof leader; now?: Date } & Partial<StatusInput> = {},
  language: 'da' | 'en' = 'da',
): string[] =>
  readTexts(statusCard(statusView(facts, actor, { doneIds: [], deliveries: [], ...input }, now), language));

const WEEK = plan(
  makeFacts({ settings: { 'frivillig-a': { wantsReminders: true } } }),
  local('2026-03-02'),
  local('2026-03-08'),
);

/** The deliveries of the week as they ended. */
const deliveries = (ends: Record<string, DeliveryState>): Delivery[] =>
  WEEK.flatMap((message) => {
    const state = ends[message.slot];
    return state === undefined ? [] : [{ ...asPlanned(message), state }];
  });

describe('nobody can tell what a peer did with the questions', () => {
  /** Every way in which a peer can take part or not, and what it leaves behind. */
  const WAYS: Record<string, { settings?: Partial<Settings>; isDone?: boolean; ends?: DeliveryState }> = {
    done: { isDone: true, ends: 'sent' },
    silent: { ends: 'sent' },
    paused: { settings: { pausedUntilOn: '2026-03-20' }, ends: 'withdrawn' },
    'paused, and not even planned': { settings: { pausedUntilOn: '2026-03-20' } },
    stopped: { settings: { stopped: true }, ends: 'withdrawn' },
    'said no': { settings: { checkIns: 'no' } },
    'not asked yet': { settings: { checkIns: undefined, informedVersion: undefined } },
    'said yes to an earlier information': { settings: { informedVersion: 0 } },
    'not reached': { ends: 'missed' },
    blocked: { ends: 'blocked' },
    uncertain: { ends: 'uncertain' },
    'done, although nobody knows whether it came': { isDone: true, ends: 'uncertain' },
    failed: { ends: 'failed' },
    waiting: { ends: 'planned' },
    'in the act of being sent': { ends: 'sending' },
  };
  const cardOf = (way: string, showWhenDone: boolean, now: Date, language: 'da' | 'en' = 'da', actor = coordinator) => {
    const { settings = {}, isDone, ends } = WAYS[way] ?? {};
    const facts = makeFacts({ settings: { peer: { ...settings, showWhenDone } } });
    const input = {
      doneIds: isDone === true ? ['peer'] : [],
      deliveries: ends === undefined ? [] : deliveries({ 'check-in:peer:2026-W10': ends }),
    };
    return JSON.stringify(statusCard(statusView(facts, actor, input, now), language));
  };

  it.each(LANGUAGES)('the coordinator’s card is the same for all of them, letter by letter (%s)', (language) => {
    for (const now of [BEFORE, AFTER, local('2026-03-08', '23:00')]) {
      const cards = new Set(Object.keys(WAYS).map((way) => cardOf(way, false, now, language)));
      expect(cards.size).toBe(1);
    }
  });

  it('with "show when I am done" on, only being done shows, and only to the coordinator', () => {
    const differing = Object.keys(WAYS).filter((way) => cardOf(way, true, AFTER) !== cardOf('silent', true, AFTER));

    expect(differing).toEqual(['done', 'done, although nobody knows whether it came']);
    expect(new Set(differing.map((way) => cardOf(way, true, AFTER))).size).toBe(1);
    expect(new Set(Object.keys(WAYS).map((way) => cardOf(way, true, AFTER, 'da', leader))).size).toBe(1);
  });

  it('the line follows the calendar, also where a meeting has moved the peer’s own questions', () => {
    const moved = makeFacts({ peerMeetings: [makeMeeting('2026-03-05', '12:30', '15:00')] });
    const none = makeFacts({ peerMeetings: [makeMeeting('2026-03-05', '12:00', '15:00')] });

    for (const facts of [makeFacts(), moved, none]) {
      expect(shown(facts, { now: BEFORE })).toContain(
        'Ugens spørgsmål kommer torsdag d. 5. marts kl. 13.45. Du kan ikke se svarene. Her står det samme, hvad end en peer har valgt.',
      );
      expect(shown(facts)).toContain(
        'Ugens spørgsmål er sendt. Svarene er private. Her står det samme, hvad end en peer har valgt.',
      );
    }
  });

  it('names who is done, when they have turned it on, and of two peers only that one', () => {
    const people = [...PARKVAENGET.people, makeOther('peer', 'peer-to', { name: 'Peer To' })];
    const facts = makeFacts({ people, settings: { peer: { showWhenDone: true }, 'peer-to': { showWhenDone: false } } });

    const lines = shown(facts, { doneIds: ['peer', 'peer-to'] }).join('\n');
    expect(lines).toContain('Peer er færdig med ugens spørgsmål. Det har Peer valgt at vise. Du kan ikke se svarene.');
    expect(lines).not.toContain('Peer To er færdig');
  });

  it('says there are none in a week without a working day', () => {
    const facts = makeFacts({ programme: makeProgramme({ closed: ['2026-03-03', '2026-03-04', '2026-03-05'] }) });

    expect(shown(facts)).toContain('Der er ingen spørgsmål i denne uge.');
  });
});

describe('the development leader', () => {
  it('has no line about the questions at all, before or after', () => {
    for (const now of [BEFORE, AFTER])
      expect(shown(makeFacts(), { actor: leader, now }).join('\n')).not.toMatch(/spørgsmål|svar/i);
  });

  it('is not told what did not arrive', () => {
    const lines = shown(makeFacts(), {
      actor: leader,
      deliveries: deliveries({ 'week-card:peer:2026-W10': 'blocked' }),
    });

    expect(lines.join('\n')).not.toContain('Ikke leveret');
  });
});

describe('volunteers', () => {
  const facts = makeFacts({
    settings: { 'frivillig-a': { wantsReminders: true } },
    peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00')],
  });
  const states: DeliveryState[] = ['planned', 'blocked', 'failed', 'uncertain', 'missed', 'withdrawn', 'sent'];

  it.each(states)('are never named to a leader, also not when their reminder is %s', (state) => {
    const input = { deliveries: deliveries({ 'tomorrow:frivillig-a:2026-03-05': state }) };

    for (const actor of [coordinator, leader])
      for (const language of LANGUAGES)
        expect(shown(facts, { actor, ...input }, language).join('\n')).not.toMatch(
          /(Frivillig|Volunteer) [A-Z]|frivillig-/,
        );
  });

  it('are counted: how many peer meetings have a time, never which', () => {
    expect(shown(facts)).toContain('Peermøder: 1 af 3 har en tid.');
    expect(shown(makeFacts())).toContain('Peermøder: 0 af 3 har en tid.');
    expect(shown(facts).join('\n')).not.toMatch(/12\.00-14\.00|onsdag/);
  });

  it('that nobody has listed are told as none', () => {
    expect(shown(makeFacts({ people: [makePerson('peer'), coordinator] }))).toContain(
      'Peermøder: Der er ingen frivillige på listen.',
    );
  });
});

describe('what did not arrive', () => {
  it.each([
    ['blocked', 'Ikke leveret: ugens plan til Peer. Teams tog ikke imod.'],
    ['failed', 'Ikke leveret: ugens plan til Peer. Det er en fejl hos mig.'],
    ['uncertain', 'Måske ikke fremme: ugens plan til Peer. Jeg sender det ikke igen af mig selv.'],
  ] as [DeliveryState, string][])('%s is told', (state, line) => {
    expect(shown(makeFacts(), { deliveries: deliveries({ 'week-card:peer:2026-W10': state }) })).toContain(line);
  });

  // Somebody who pauses, is away or has stopped has nothing that waits or came too late: a line about the others would tell of them.
  it.each(['sent', 'sending', 'withdrawn', 'planned', 'missed'] as const)('%s is not', (state) => {
    expect(shown(makeFacts(), { deliveries: deliveries({ 'week-card:peer:2026-W10': state }) })).toEqual(
      shown(makeFacts()),
    );
  });

  it('a time in which the bot did not run is told by the calendar, the same whatever a peer has chosen', () => {
    const outage = { from: local('2026-03-03', '09:00'), to: local('2026-03-03', '12:00') };
    const line = 'Jeg kørte ikke fra tirsdag d. 3. marts kl. 9.00 til tirsdag d. 3. marts kl. 12.00.';
    const told = shown(makeFacts(), { outage });

    expect(told.join()).toContain(line);
    expect(shown(makeFacts({ settings: { peer: { stopped: true } } }), { outage })).toEqual(told);
    const night = { from: local('2026-03-03', '01:00'), to: local('2026-03-03', '06:00') };
    expect(shown(makeFacts(), { outage: night })).toEqual(shown(makeFacts()));
  });

  it('a message whose time has not come waits for nothing', () => {
    const early = {
      now: local('2026-03-03', '10:00'),
      deliveries: deliveries({ 'week-card:peer:2026-W10': 'planned' }),
    };

    expect(shown(makeFacts(), early).join('\n')).not.toContain('Venter');
  });

  it('leaves out greetings, which come again, and people who are gone', () => {
    const [card] = deliveries({ 'week-card:peer:2026-W10': 'blocked' });
    const other = [
      { ...card!, kind: 'welcome' },
      { ...card!, personId: 'gone' },
    ];

    expect(shown(makeFacts(), { deliveries: other })).toEqual(shown(makeFacts()));
  });
});

describe('the rest of the status', () => {
  it('has the week’s meetings, what is next and what nobody has set, in this order', () => {
    expect(shown(makeFacts(), { now: BEFORE })).toEqual([
      'Status for uge 10',
      'Udviklingsmøde torsdag d. 5. marts kl. 10.00-12.00.',
      'Peermøder: 0 af 3 har en tid.',
      'Ugens spørgsmål kommer torsdag d. 5. marts kl. 13.45. Du kan ikke se svarene. Her står det samme, hvad end en peer har valgt.',
      'Det næste: udviklingsmøde torsdag d. 12. marts kl. 10.00.',
      'Ikke sat endnu: startdato, slutdato, tid for personalemøde, dato for sparring, dato for evaluering, dato for supervision og dato for temadag.',
      'Fremmøde',
      'Ret et møde',
    ]);
  });

  it('tells a holiday of the peer’s days', () => {
    const lines = shown(makeFacts(), { now: local('2026-03-31', '10:30') });

    expect(lines).toContain('Der er ingen faste møder i denne uge.');
    expect(lines).toContain('Torsdag d. 2. april er skærtorsdag.');
  });

  it('says the year of what lies in another', () => {
    const lines = shown(makeFacts(), { now: local('2026-12-31', '13:00') });

    expect(lines).toContain('Det næste: udviklingsmøde torsdag d. 7. januar 2027 kl. 10.00.');
  });

  it('counts for each of several peers', () => {
    const people = [...PARKVAENGET.people, makeOther('peer', 'peer-to', { name: 'Peer To' })];
    const facts = makeFacts({ people, peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00')] });

    expect(shown(facts)).toEqual(
      expect.arrayContaining(['Peermøder, Peer: 1 af 3 har en tid.', 'Peermøder, Peer To: 0 af 3 har en tid.']),
    );
  });
});
