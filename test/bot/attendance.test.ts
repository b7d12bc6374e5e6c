import { ATTENDANCE_VERBS } from '../../src/cards/attendance-card';
import { buttonsOf } from '../../src/cards/buttons-of';
import type { Person } from '../../src/programme/people';
import { attendanceTexts } from '../../src/text/attendance';
import { refusalTexts } from '../../src/text/refusals';
import { statusTexts } from '../../src/text/status';
import { weekTexts } from '../../src/text/week';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

const texts = attendanceTexts.da;
const { held, moved, cancelled, absent } = texts.outcomes;
const THURSDAY = 'development-meeting.2026-03-05';
const WITH_A = 'peer-meeting.peer.frivillig-a.2026-W10';
const WITH_B = 'peer-meeting.peer.frivillig-b.2026-W10';

import { BEGAN_ON } from '../../src/schedules/read-facts';

let stage: BotStage;
let peer: Person;
let coordinator: Person;
let leader: Person;
let a: Person;
let b: Person;
/** Tuesday of the week after: with A there was a meeting on Tuesday, with B on Wednesday, and on Thursday the development meeting. */
beforeEach(async () => {
  stage = await openStage({ at: { on: '2026-03-10', at: '10:00' } });
  ({ peer, coordinator, leader, a, b } = stage.people);
  // The bot has been here for a while.
  await stage.store.saveFact(BEGAN_ON, '2026-02-02');
  const agreed = {
    peerId: 'peer',
    week: '2026-W10',
    state: 'agreed' as const,
    setBy: 'peer',
    setAt: stage.clock.now(),
  };
  await stage.store.setPeerMeeting({
    ...agreed,
    volunteerId: 'frivillig-a',
    on: '2026-03-03',
    from: '12:00',
    to: '14:00',
  });
  await stage.store.setPeerMeeting({
    ...agreed,
    volunteerId: 'frivillig-b',
    on: '2026-03-04',
    from: '12:00',
    to: '14:00',
  });
});
afterEach(() => closeStages());

const rows = () => stage.store.listAttendance('2026-01-01', '2026-12-31');
const outcomes = async () =>
  (await rows()).map(({ occurrenceId, personId, outcome }) => [occurrenceId, personId, outcome]);
const press = (title: string, who = peer) => stage.teams.press(who, title);
const shown = (who = peer) => stage.lastText(who);

async function getWeekCard(): Promise<number> {
  await stage.teams.open(peer);
  await stage.tickAt('2026-03-10', '10:15');
  expect(shown()).toContain('Din uge 11');
  return stage.chat(peer).length;
}

describe('from the week card', () => {
  it('one meeting at a time, one tap each, in place, and the week card at the end', async () => {
    const cards = await getWeekCard();
    await press(texts.openButton);
    expect(shown()).toContain('Peermøde med Frivillig A, tirsdag d. 3. marts kl. 12.00-14.00.');
    expect(shown()).toContain(texts.seenAsCount);
    expect(shown()).not.toContain(texts.seenByCoordinator);
    await press(held);
    expect(shown()).toContain('Peermøde med Frivillig B');
    await press(absent);
    expect(shown()).toContain('Udviklingsmøde, torsdag d. 5. marts kl. 10.00-12.00.');
    expect(shown()).toContain(texts.seenByCoordinator);
    await press(cancelled);

    expect(shown()).toContain(`Din uge 11\n${texts.saved}`);
    expect(shown()).not.toContain(texts.openButton);
    expect(stage.chat(peer)).toHaveLength(cards);
    expect(await outcomes()).toEqual([
      [WITH_A, 'peer', 'held'],
      [WITH_B, 'peer', 'absent'],
      [THURSDAY, 'peer', 'cancelled'],
    ]);
  });

  it('skipping keeps nothing, and what was skipped is offered again', async () => {
    await getWeekCard();
    const kept = stage.dump();
    for (const title of [texts.openButton, texts.skip, texts.skip, texts.skip]) await press(title);

    expect(shown()).toContain('Din uge 11');
    expect(shown()).not.toContain(texts.saved);
    expect(shown()).toContain(texts.openButton);
    expect(stage.dump()).toBe(kept);
  });

  it('stopping in the middle keeps what was said', async () => {
    await getWeekCard();
    for (const title of [texts.openButton, moved, texts.done]) await press(title);

    expect(shown()).toContain('Din uge 11');
    expect(await outcomes()).toEqual([[WITH_A, 'peer', 'moved']]);
    await press(texts.openButton);
    expect(shown()).toContain('Frivillig B');
  });

  it('the same press twice is one row and the same next meeting', async () => {
    await getWeekCard();
    await press(texts.openButton);
    const data = stage.dataOf(peer, held);
    const first = await stage.pressData(peer, data);
    stage.later(60_000);
    const kept = stage.dump();

    expect(await stage.pressData(peer, data)).toEqual(first);
    expect(stage.dump()).toBe(kept);
  });

  it('has no question where everything is said, nor about what was called off or told before', async () => {
    const { saveAttendance, addAbsence, saveMeetingChange } = stage.store;
    const saidAt = stage.clock.now();
    await saveAttendance({
      occurrenceId: WITH_A,
      personId: 'peer',
      on: '2026-03-03',
      rsvp: undefined,
      outcome: 'held',
      saidAt,
    });
    await addAbsence({ personId: 'peer', fromOn: '2026-03-04', toOn: '2026-03-04', setAt: saidAt });
    await saveMeetingChange({
      ...{
        occurrenceId: THURSDAY,
        meetingId: 'development-meeting',
        state: 'cancelled',
        on: '2026-03-05',
        from: '10:00',
      },
      ...{
        to: '12:00',
        place: undefined,
        extraLine: undefined,
        remind: true,
        changedBy: 'koordinator',
        changedAt: saidAt,
      },
    });
    await getWeekCard();

    expect(shown()).not.toContain(texts.openButton);
  });

  it('says so when everything has been said since the card came', async () => {
    await getWeekCard();
    const data = stage.dataOf(peer, texts.openButton);
    for (const title of [texts.openButton, held, held, held]) await press(title);

    stage.later(121_000);
    expect(asText(await stage.pressData(peer, data))).toContain(`Din uge 11\n${texts.nothingLeft}`);
  });

  it('and the weekly questions never share a card', async () => {
    await stage.sayYes();
    await getWeekCard();
    await press(texts.openButton);

    expect(shown()).not.toMatch(/spørgsmål/i);
    await press(texts.done);
    expect(shown()).toContain(weekTexts.da.showRest);
  });
});

describe('typed, to answer or to correct', () => {
  it.each(['fremmøde', 'Blev møderne holdt?', 'attendance'])(
    '"%s" shows the last two weeks, newest first',
    async (typed) => {
      await stage.teams.say(peer, typed);
      const lines = shown().split('\n');

      expect(lines[0]).toBe(texts.listTitle);
      expect(lines.filter((line) => line.startsWith('['))).toEqual([
        '[Torsdag d. 5. marts kl. 10.00]',
        '[Onsdag d. 4. marts kl. 12.00]',
        '[Tirsdag d. 3. marts kl. 12.00]',
        '[Torsdag d. 26. februar kl. 10.00]',
      ]);
      expect(lines.filter((line) => line.endsWith(`${texts.words['not-said']}.`))).toHaveLength(4);
      expect(lines.at(-1)).toBe(`${texts.peerMeetingsSeenAsCount} ${texts.othersSeenByCoordinator}`);
    },
  );

  it('a press on a meeting leads to the four answers and back to the list with the new word', async () => {
    await stage.teams.say(peer, 'fremmøde');
    await press('Torsdag d. 5. marts kl. 10.00');
    await press(held);
    expect(shown()).toContain(`${texts.saved}`);
    expect(shown()).toContain('Udviklingsmøde: blev holdt.');
    await press('Torsdag d. 5. marts kl. 10.00');
    expect(shown()).toContain(texts.said.held);
    await press(absent);

    expect(shown()).toContain('Udviklingsmøde: du var der ikke.');
    expect(await outcomes()).toEqual([[THURSDAY, 'peer', 'absent']]);
  });

  it('shows an absence that was told as told, and takes a word about it all the same', async () => {
    await stage.store.addAbsence({
      personId: 'peer',
      fromOn: '2026-03-05',
      toOn: '2026-03-05',
      setAt: stage.clock.now(),
    });
    await stage.teams.say(peer, 'fremmøde');

    expect(shown()).toContain('Udviklingsmøde: meldt fra.');
  });

  it('says so when there is nothing, and gives the development leader a kind word', async () => {
    await stage.teams.say(stage.people.c, 'fremmøde');
    expect(shown(stage.people.c)).toContain(texts.listEmpty);
    await stage.teams.say(leader, 'fremmøde');
    expect(shown(leader)).toBe(texts.notForYou);
  });

  it('corrects for four weeks and not a day longer', async () => {
    await stage.teams.say(peer, 'fremmøde');
    await press('Torsdag d. 5. marts kl. 10.00');
    const data = { ...stage.dataOf(peer, held) };
    await stage.tickAt('2026-04-02', '14:00');
    expect(asText(await stage.pressData(peer, data))).toContain(texts.saved);
    await stage.tickAt('2026-04-03', '09:00');
    const kept = await outcomes();

    const late = asText(await stage.pressData(peer, { ...data, a: 'absent' }));
    expect(late).toContain(texts.tooLate);
    expect(await outcomes()).toEqual(kept);
  });
});

describe('both sides', () => {
  it('the coordinator says it from the status, sees no peer meeting there, and comes back to it', async () => {
    await stage.teams.say(coordinator, 'status');
    await press(texts.listButton, coordinator);
    expect(shown(coordinator)).toContain('[Torsdag d. 5. marts kl. 10.00]');
    expect(shown(coordinator)).not.toMatch(/peermøde|frivillig/i);
    expect(shown(coordinator)).toContain(texts.seenByBoth);
    await press('Torsdag d. 5. marts kl. 10.00', coordinator);
    await press(held, coordinator);
    await press(texts.back, coordinator);

    expect(shown(coordinator)).toContain('Status for uge 11');
    expect(await outcomes()).toEqual([[THURSDAY, 'koordinator', 'held']]);
  });

  it('a difference stands neutrally with both, without the other’s word, and goes when one corrects', async () => {
    const say = async (who: Person, title: string) => {
      await stage.teams.say(who, 'fremmøde');
      await press('Torsdag d. 5. marts kl. 10.00', who);
      await press(title, who);
    };
    await say(coordinator, cancelled);
    await say(peer, held);
    for (const who of [peer, coordinator]) {
      await stage.teams.say(who, 'fremmøde');
      expect(shown(who)).toContain(texts.notAgreed);
    }
    expect(shown(peer)).not.toContain(texts.words.cancelled);
    expect(shown(coordinator)).not.toContain(texts.words.held);

    await say(coordinator, held);
    await stage.teams.say(peer, 'fremmøde');
    expect(shown(peer)).not.toContain(texts.notAgreed);
  });

  it('a volunteer says it about their own meetings only', async () => {
    await stage.teams.say(a, 'fremmøde');
    expect(
      shown(a)
        .split('\n')
        .filter((line) => line.startsWith('[')),
    ).toEqual(['[Tirsdag d. 3. marts kl. 12.00]']);
    await press('Tirsdag d. 3. marts kl. 12.00', a);
    expect(shown(a)).toContain(texts.seenAsCount);
    await press(held, a);

    expect(await outcomes()).toEqual([[WITH_A, 'frivillig-a', 'held']]);
  });
});

describe('what the leaders read', () => {
  const status = async (who: Person) => {
    await stage.teams.say(who, 'status');
    return shown(who);
  };
  const save = (occurrenceId: string, personId: string, outcome: 'held' | 'absent' | 'cancelled' | 'moved') =>
    stage.store.saveAttendance({
      ...{ occurrenceId, personId, outcome, rsvp: undefined, saidAt: stage.clock.now() },
      on: occurrenceId === WITH_A ? '2026-03-03' : '2026-03-04',
    });

  it('is how many of last week’s peer meetings were held; what nobody has said is said as that', async () => {
    for (const who of [coordinator, leader]) {
      expect(await status(who)).toContain(
        `Peermøder i sidste uge: 0 af 2 blev holdt. ${statusTexts.da.notSaidYet({ open: 2 })}`,
      );
    }
    await save(WITH_A, 'peer', 'held');
    expect(await status(coordinator)).toContain('Peermøder i sidste uge: 1 af 2 blev holdt. Ikke sagt endnu: 1.');
    await save(WITH_B, 'peer', 'cancelled');
    expect((await status(coordinator)).split('\n')).toContain('Peermøder i sidste uge: 1 af 1 blev holdt.');
  });

  it('never tells which volunteer: whichever meeting was not held, the status is the same', async () => {
    const seen: string[] = [];
    // Whose chat is open shows in the status, and by the first word it is.
    for (const who of [coordinator, leader]) await stage.teams.open(who);
    for (const [one, other] of [
      ['held', 'absent'],
      ['absent', 'held'],
    ] as const) {
      await save(WITH_A, 'peer', one);
      await save(WITH_B, 'peer', other);
      seen.push(`${await status(coordinator)}\n${await status(leader)}`);
    }

    expect(seen[0]).toBe(seen[1]);
    expect(seen[0]).not.toMatch(/frivillig [abc]/i);
    expect(seen[0]).toContain('Peermøder i sidste uge: 1 af 2 blev holdt.');
  });

  it('is "not said yet" while the two do not say the same: that is theirs', async () => {
    await save(WITH_A, 'peer', 'held');
    await save(WITH_A, 'frivillig-a', 'absent');

    expect(await status(coordinator)).toContain('Peermøder i sidste uge: 0 af 2 blev holdt. Ikke sagt endnu: 2.');
  });

  it('has the button for those who say it, and not for the development leader', async () => {
    expect(await status(coordinator)).toContain(`[${texts.listButton}]`);
    expect(await status(leader)).not.toContain(texts.listButton);
  });
});

describe('a forged press', () => {
  const base = (who: Person, verb: string) => ({ verb, slot: `my-week:${who.id}:2026-W11`, v: 1 });

  it.each([
    ['of two others, by the coordinator', () => coordinator, WITH_A],
    ['of two others, by the development leader', () => leader, WITH_A],
    ['of two others, by another volunteer', () => b, WITH_A],
    ['that the development leader only sees', () => leader, THURSDAY],
    ['that a volunteer has no word about', () => a, THURSDAY],
    ['that is not', () => peer, 'development-meeting.2026-03-06'],
    ['by the name of an object property', () => peer, 'constructor'],
  ])('about a meeting %s changes nothing', async (_what, who, o) => {
    await stage.teams.open(who());
    const kept = stage.dump();
    for (const verb of [ATTENDANCE_VERBS.say, ATTENDANCE_VERBS.pick]) {
      const answer = await stage.pressData(who(), { ...base(who(), verb), o, a: 'held' });
      expect(asText(answer)).toContain(refusalTexts.da.notYours);
    }
    expect(stage.dump()).toBe(kept);
  });

  it('about a meeting that is not over yet is not taken', async () => {
    const data = { ...base(peer, ATTENDANCE_VERBS.say), o: 'development-meeting.2026-03-12', a: 'held' };

    expect(asText(await stage.pressData(peer, data))).toContain(texts.notYet);
    expect(await rows()).toEqual([]);
  });

  it.each([
    [ATTENDANCE_VERBS.say, { o: THURSDAY }],
    [ATTENDANCE_VERBS.say, { o: THURSDAY, a: 'ill' }],
    [ATTENDANCE_VERBS.say, { o: THURSDAY, a: 'held', week: '2026-W60' }],
    [ATTENDANCE_VERBS.say, { o: 'x'.repeat(50_000), a: 'held' }],
    [ATTENDANCE_VERBS.open, {}],
    [ATTENDANCE_VERBS.skip, { week: '2026-W11' }],
    [ATTENDANCE_VERBS.done, { week: 'now' }],
    [ATTENDANCE_VERBS.pick, { o: ['x'] }],
  ])('%s bent out of shape gets a kind word and changes nothing', async (verb, fields) => {
    await stage.teams.open(peer);
    const kept = stage.dump();

    expect(asText(await stage.pressData(peer, { ...base(peer, verb), ...fields }))).toContain(refusalTexts.da.oldCard);
    expect(stage.dump()).toBe(kept);
  });

  it('does not open the status to somebody who may not see it', async () => {
    for (const who of [peer, a]) {
      const answer = await stage.pressData(who, {
        ...base(who, ATTENDANCE_VERBS.back),
        slot: `status:${who.id}:2026-W11`,
      });
      expect(asText(answer)).toContain(refusalTexts.da.notYours);
    }
  });

  it('on a week card of long ago asks nothing that could not be answered any more', async () => {
    await stage.tickAt('2026-05-12', '09:00');
    const answer = await stage.pressData(peer, {
      ...base(peer, ATTENDANCE_VERBS.open),
      slot: 'week-card:peer:2026-W11',
      week: '2026-W11',
    });

    expect(typeof answer === 'string' ? [] : buttonsOf(answer).map(({ verb }) => verb)).not.toContain(
      ATTENDANCE_VERBS.say,
    );
  });
});

test('in its first week here the bot asks about no meeting from before it came', async () => {
  await closeStages();
  stage = await openStage({ at: { on: '2026-03-10', at: '10:00' } });
  await stage.teams.open(stage.people.peer);
  await stage.tickAt('2026-03-10', '10:15');
  expect(stage.lastText(stage.people.peer)).toContain('Din uge 11');
  expect(stage.lastText(stage.people.peer)).not.toContain('Blev møderne holdt?');
});
