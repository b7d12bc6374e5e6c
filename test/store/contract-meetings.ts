import type { Place } from './engines';
import { at, makeAttendance, makeMeeting, makeMeetingChange } from './samples';

const revisionsUpTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const revisionsOf = (rows: readonly ({ revision: number } | undefined)[]) =>
  rows.map((row) => row!.revision).sort((a, b) => a - b);

/** What the store promises about meetings: the times people agree on, what is decided about single ones, and who comes. */
export function meetingContract(open: Place['open']): void {
  test('keeps one meeting a peer, volunteer and week; setting it again moves it and tells the earlier time', async () => {
    const store = await open();
    const moved = makeMeeting({
      on: '2026-03-04',
      from: '10:00',
      to: '11:00',
      setBy: 'frivillig-a',
      setAt: at('10:00:00.007'),
    });

    expect(await store.setPeerMeeting(makeMeeting())).toBeUndefined();
    expect(await store.setPeerMeeting(moved)).toEqual(makeMeeting());
    expect(await store.listPeerMeetings('2026-03-02', '2026-03-08')).toEqual([{ ...moved, revision: 2 }]);
  });

  test('lists the meetings of some days, both ends included, in order of time', async () => {
    const store = await open();
    const meetings = [
      makeMeeting({ volunteerId: 'frivillig-c', on: '2026-03-05', from: '13:00' }),
      makeMeeting({ volunteerId: 'frivillig-b', on: '2026-03-05', from: '09:00' }),
      makeMeeting({ volunteerId: 'frivillig-a', on: '2026-03-03' }),
      makeMeeting({ volunteerId: 'frivillig-a', week: '2026-W09', on: '2026-03-01' }),
      makeMeeting({ volunteerId: 'frivillig-b', week: '2026-W11', on: '2026-03-09' }),
    ];
    for (const meeting of meetings) await store.setPeerMeeting(meeting);

    const listed = await store.listPeerMeetings('2026-03-03', '2026-03-05');

    expect(listed).toEqual([meetings[2], meetings[1], meetings[0]]);
  });

  test('tells each earlier time to only one, and gives each its own revision, when several move a meeting at once', async () => {
    const store = await open();
    const times = Array.from({ length: 12 }, (_, hour) => `${10 + hour}:00`);
    await store.setPeerMeeting(makeMeeting({ from: '09:00' }));

    const told = await Promise.all(times.map((from) => store.setPeerMeeting(makeMeeting({ from }))));

    const [left] = await store.listPeerMeetings('2026-03-01', '2026-03-31');
    expect([...told.map((meeting) => meeting!.from), left!.from].sort()).toEqual(['09:00', ...times]);
    expect(revisionsOf([...told, left])).toEqual(revisionsUpTo(13));
  });

  test('keeps the time of a peer meeting that is cancelled, and counts that as a change', async () => {
    const store = await open();
    const cancelled = makeMeeting({ state: 'cancelled', setBy: 'frivillig-a', setAt: at('10:00') });

    await store.setPeerMeeting(makeMeeting());
    expect(await store.setPeerMeeting(cancelled)).toEqual(makeMeeting());
    expect(await store.setPeerMeeting(makeMeeting({ from: '12:00' }))).toEqual({ ...cancelled, revision: 2 });

    const standing = makeMeeting({ from: '12:00', revision: 3 });
    expect(await store.listPeerMeetings('2026-03-05', '2026-03-05')).toEqual([standing]);
  });

  test('gives the revision itself, whatever it is handed', async () => {
    const store = await open();

    await store.setPeerMeeting(makeMeeting({ revision: 7 }));
    await store.saveMeetingChange(makeMeetingChange({ revision: 7 }));
    await store.saveMeetingChange(makeMeetingChange({ revision: 7 }));

    expect(await store.listPeerMeetings('2026-03-05', '2026-03-05')).toEqual([makeMeeting()]);
    expect(await store.listMeetingChanges('2026-03-05', '2026-03-05')).toEqual([makeMeetingChange({ revision: 2 })]);
  });

  test('keeps one change an occurrence; a later one replaces all of it and tells the one before', async () => {
    const store = await open();
    const full = makeMeetingChange({
      state: 'cancelled',
      place: 'Lokale 2 ß 👩‍👩‍👧',
      extraLine: 'Tag "kalender" med; drop table facts; --',
      remind: false,
      changedBy: 'udviklingsleder',
      changedAt: at('10:00:00.007'),
    });
    const plain = makeMeetingChange({ on: '2026-03-12', from: '09:00', to: '11:30' });

    expect(await store.saveMeetingChange(full)).toBeUndefined();
    expect(await store.listMeetingChanges('2026-03-05', '2026-03-05')).toEqual([full]);
    expect(await store.saveMeetingChange(plain)).toEqual(full);
    expect(await store.listMeetingChanges('2026-03-05', '2026-03-05')).toEqual([{ ...plain, revision: 2 }]);
    expect(await store.listMeetingChanges('2026-03-06', '2026-03-11')).toEqual([]);
  });

  test('tells each earlier change to only one, and gives each its own revision, when several change at once', async () => {
    const store = await open();
    const places = Array.from({ length: 12 }, (_, index) => `room ${index}`);

    const told = await Promise.all(places.map((place) => store.saveMeetingChange(makeMeetingChange({ place }))));

    const [left] = await store.listMeetingChanges('2026-03-05', '2026-03-05');
    const before = told.filter((change) => change !== undefined);
    expect(before).toHaveLength(11);
    expect([...before, left].map((change) => change!.place).sort()).toEqual([...places].sort());
    expect(revisionsOf([...before, left])).toEqual(revisionsUpTo(12));
  });

  test('lists the changes of some days by the date it was and the date it is, both ends included, in order of id', async () => {
    const store = await open();
    const moves = [
      ['b.2026-03-05', '2026-04-01'],
      ['a.2026-02-01', '2026-03-05'],
      ['a.2026-03-01', '2026-03-09'],
      ['c.2026-03-08', '2026-03-08'],
      ['a.2026-02-02', '2026-03-08'],
      ['a.2026-03-04', '2026-03-09'],
    ] as const;
    for (const [occurrenceId, on] of moves) await store.saveMeetingChange(makeMeetingChange({ occurrenceId, on }));

    const listed = await store.listMeetingChanges('2026-03-05', '2026-03-08');

    const ids = ['a.2026-02-01', 'a.2026-02-02', 'b.2026-03-05', 'c.2026-03-08'];
    expect(listed.map((change) => change.occurrenceId)).toEqual(ids);
  });

  test('refuses a change of an occurrence whose id does not end with a date', async () => {
    const store = await open();

    for (const occurrenceId of ['development-meeting', '2026-03-05', 'a.2026-W10', 'a.2026-03-05.', 'a.2026-03-055']) {
      await expect(store.saveMeetingChange(makeMeetingChange({ occurrenceId }))).rejects.toThrow(
        `An occurrence's id ends with its date, and ${occurrenceId} does not.`,
      );
    }
    expect(await store.listMeetingChanges('0000-01-01', '9999-12-31')).toEqual([]);
  });

  test('keeps one word a person and occurrence; the later one stands, and no word is not a word', async () => {
    const store = await open();
    const afterwards = makeAttendance({
      on: '2026-03-06',
      rsvp: undefined,
      outcome: 'held',
      saidAt: at('13:00:00.001'),
    });

    await store.saveAttendance(makeAttendance());
    expect(await store.listAttendance('2026-03-05', '2026-03-05')).toEqual([makeAttendance()]);
    await store.saveAttendance(afterwards);

    expect(await store.listAttendance('2026-03-05', '2026-03-06')).toEqual([afterwards]);
  });

  test('lists what was said about the meetings of some days, both ends included, in order of day, meeting and person', async () => {
    const store = await open();
    const said = [
      makeAttendance({ on: '2026-03-06', occurrenceId: 'a' }),
      makeAttendance({ on: '2026-03-05', occurrenceId: 'b' }),
      makeAttendance({ on: '2026-03-05', occurrenceId: 'c', personId: 'peer' }),
      makeAttendance({ on: '2026-03-05', occurrenceId: 'c', personId: 'frivillig-a' }),
      makeAttendance({ on: '2026-03-04', occurrenceId: 'd' }),
      makeAttendance({ on: '2026-03-07', occurrenceId: 'e' }),
    ];
    for (const one of said) await store.saveAttendance(one);

    expect(await store.listAttendance('2026-03-05', '2026-03-06')).toEqual([said[1], said[3], said[2], said[0]]);
  });
}
