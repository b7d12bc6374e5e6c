import type { Place } from './engines';
import {
  at,
  makeAgendaItem,
  makeAttendance,
  makeMeeting,
  makeMeetingChange,
  makePlanned,
  makeProposal,
  makeSettings,
  makeTeamChat,
} from './samples';

const makeAbsence = (fromOn: string, toOn: string, personId = 'peer') => ({
  personId,
  fromOn,
  toOn,
  setAt: at('09:00'),
});
const ALWAYS = ['0000-01-01', '9999-12-31'] as const;

/** What the store promises about absences, proposals of times, and the development meeting's list. */
export function calendarContract(open: Place['open']): void {
  test('reads around a span of days what the single lists give, in their order, as of one moment', async () => {
    const store = await open();
    const [first, last] = ['2026-03-05', '2026-03-12'];
    for (const personId of ['volunteer', 'peer', `o'"\\ 日本\n`]) {
      await store.saveSettings(makeSettings({ personId, stopped: personId === 'peer', weeklyCap: undefined }));
      await store.saveAttendance(makeAttendance({ personId, on: '2026-03-12' }));
    }
    for (const [on, week] of [
      ['2026-03-12', '2026-W11'],
      ['2026-03-05', '2026-W10'],
      ['2026-03-13', '2026-W12'],
    ] as const) {
      await store.setPeerMeeting(makeMeeting({ on, week }));
      await store.saveMeetingChange(makeMeetingChange({ occurrenceId: `x.${on}`, on, place: undefined }));
      await store.addAbsence(makeAbsence(on, on));
    }
    await store.saveTeamChat(makeTeamChat());
    await store.saveFact('began', '2026-03-01');
    for (const [id, kind, state] of [
      ['1', 'point', 'open'],
      ['2', 'point', 'open'],
      ['3', 'agreement', 'open'],
      ['4', 'point', 'done'],
    ] as const)
      await store.saveAgendaItem(makeAgendaItem({ id, kind, state }));

    expect(await store.readAround(first, last, 'began')).toEqual({
      settings: await store.listSettings(),
      peerMeetings: await store.listPeerMeetings(first, last),
      meetingChanges: await store.listMeetingChanges(first, last),
      absences: await store.listAbsences(first, last),
      attendance: await store.listAttendance(first, last),
      teamChats: await store.listTeamChats(),
      fact: '2026-03-01',
      openPoints: 2,
    });
    expect((await store.listSettings()).length * (await store.listPeerMeetings(first, last)).length).toBe(6);
  });

  test('reads around a span of days in which there is nothing', async () => {
    const empty = { settings: [], peerMeetings: [], meetingChanges: [], absences: [], attendance: [], teamChats: [] };

    expect(await (await open()).readAround('2026-03-05', '2026-03-12', 'began')).toEqual({
      ...empty,
      fact: undefined,
      openPoints: 0,
    });
  });

  test('forgets what lies before a date, keeps what lies on it, and keeps what is still open', async () => {
    const store = await open();
    for (const on of ['2026-03-04', '2026-03-05']) {
      const week = on === '2026-03-04' ? '2026-W10' : '2026-W11';
      await store.setPeerMeeting(makeMeeting({ on, week }));
      await store.saveMeetingChange(makeMeetingChange({ occurrenceId: `development-meeting.${on}`, on }));
      await store.saveAttendance(makeAttendance({ occurrenceId: `development-meeting.${on}`, on }));
      await store.addAbsence(makeAbsence('2026-03-01', on));
    }
    await store.saveAgendaItem(
      makeAgendaItem({ id: 'open', state: 'open', changedAt: new Date('2026-01-01T00:00:00Z') }),
    );
    await store.saveAgendaItem(
      makeAgendaItem({ id: 'done', state: 'done', changedAt: new Date('2026-01-01T00:00:00Z') }),
    );

    expect(await store.deleteCalendarBefore('2026-03-05')).toBe(5);
    expect(await store.deleteCalendarBefore('2026-03-05')).toBe(0);

    expect((await store.listPeerMeetings(...ALWAYS)).map(({ on }) => on)).toEqual(['2026-03-05']);
    expect((await store.listMeetingChanges(...ALWAYS)).map(({ on }) => on)).toEqual(['2026-03-05']);
    expect((await store.listAttendance(...ALWAYS)).map(({ on }) => on)).toEqual(['2026-03-05']);
    expect((await store.listAbsences(...ALWAYS)).map(({ toOn }) => toOn)).toEqual(['2026-03-05']);
    expect((await store.listAgendaItems(['open', 'done'])).map(({ id }) => id)).toEqual(['open']);
  });

  test('keeps the same absence once, also when it is told twice at once, and lets others overlap it', async () => {
    const store = await open();
    const absence = makeAbsence('2026-03-05', '2026-03-10');
    const wider = makeAbsence('2026-03-05', '2026-03-20');

    await Promise.all([store.addAbsence(absence), store.addAbsence(absence)]);
    await store.addAbsence({ ...absence, setAt: at('10:00') });
    await store.addAbsence(wider);

    expect(await store.listAbsences(...ALWAYS)).toEqual([absence, wider]);
  });

  test('lists the absences that touch some days, both ends included, in order of their first day', async () => {
    const store = await open();
    const touching = [
      makeAbsence('2026-02-01', '2026-04-01', 'frivillig-a'),
      makeAbsence('2026-03-01', '2026-03-05'),
      makeAbsence('2026-03-06', '2026-03-06'),
      makeAbsence('2026-03-08', '2026-03-20'),
    ];
    for (const absence of [...touching].reverse()) await store.addAbsence(absence);
    await store.addAbsence(makeAbsence('2026-03-01', '2026-03-04'));
    await store.addAbsence(makeAbsence('2026-03-09', '2026-03-09'));

    expect(await store.listAbsences('2026-03-05', '2026-03-08')).toEqual(touching);
  });

  test('forgets what is left of the absences of one who is here: what was before stays, what was to come is gone', async () => {
    const store = await open();
    const over = makeAbsence('2026-02-20', '2026-03-04');
    const other = makeAbsence('2026-03-01', '2026-03-31', 'frivillig-a');
    const mine = [
      over,
      makeAbsence('2026-03-01', '2026-03-10'),
      makeAbsence('2026-03-04', '2026-03-05'),
      makeAbsence('2026-03-05', '2026-03-05'),
      makeAbsence('2026-03-09', '2026-03-31'),
    ];
    for (const absence of [...mine, other]) await store.addAbsence(absence);

    expect(await store.endAbsences('peer', '2026-03-05')).toBe(4);
    expect(await store.endAbsences('peer', '2026-03-05')).toBe(0);

    expect(await store.listAbsences(...ALWAYS)).toEqual([
      over,
      makeAbsence('2026-03-01', '2026-03-04'),
      other,
      makeAbsence('2026-03-04', '2026-03-04'),
    ]);
  });

  test('ends an absence on the day before also over the end of a year', async () => {
    const store = await open();
    await store.addAbsence(makeAbsence('2025-12-22', '2026-01-05'));

    await store.endAbsences('peer', '2026-01-01');

    expect(await store.listAbsences(...ALWAYS)).toEqual([makeAbsence('2025-12-22', '2025-12-31')]);
  });

  test('makes one of two absences that began together when both are ended', async () => {
    const store = await open();
    const kept = makeAbsence('2026-03-01', '2026-03-04');
    for (const toOn of ['2026-03-04', '2026-03-06', '2026-03-08']) {
      await store.addAbsence(makeAbsence('2026-03-01', toOn));
    }

    expect(await store.endAbsences('peer', '2026-03-05')).toBe(2);
    expect(await store.listAbsences(...ALWAYS)).toEqual([kept]);
  });

  test('adds a proposal once, and gives it back with its times and answers', async () => {
    const store = await open();

    expect(await store.findProposal('p1')).toBeUndefined();
    expect(await store.saveProposal(makeProposal({ revision: 9 }), 0)).toBe(true);
    expect(await store.saveProposal(makeProposal({ options: [], answers: {} }), 0)).toBe(false);
    expect(await store.findProposal('p1')).toEqual(makeProposal());
  });

  test('saves a proposal for the first of two who answered from the same revision, and tells the other', async () => {
    const store = await open();
    await store.saveProposal(makeProposal(), 0);
    const answers = ['can', 'cannot'] as const;
    const answered = answers.map((word) =>
      makeProposal({ answers: { peer: ['can', 'if-needed'], 'frivillig-a': [word, 'cannot'] } }),
    );

    const saved = await Promise.all(answered.map((proposal) => store.saveProposal(proposal, 1)));

    expect(saved.filter(Boolean)).toHaveLength(1);
    expect(await store.findProposal('p1')).toEqual({ ...answered[saved.indexOf(true)], revision: 2 });
    expect(await store.saveProposal(makeProposal(), 1)).toBe(false);
    expect(await store.saveProposal(makeProposal({ id: 'unknown' }), 1)).toBe(false);
  });

  test('lists the open proposals of each of the two, newest first', async () => {
    const store = await open();
    const first = makeProposal();
    const second = makeProposal({ id: 'p2', volunteerId: 'frivillig-b', createdAt: at('09:00:00.001') });
    const settled = makeProposal({ id: 'p3', state: 'settled', createdAt: at('10:00') });
    for (const proposal of [first, second, settled]) await store.saveProposal(proposal, 0);

    expect(await store.listOpenProposals('peer')).toEqual([second, first]);
    expect(await store.listOpenProposals('frivillig-b')).toEqual([second]);
    expect(await store.listOpenProposals('frivillig-c')).toEqual([]);
  });

  test('keeps the items of the list, replaces one, and lists by state, oldest first', async () => {
    const store = await open();
    const agreement = makeAgendaItem({
      id: 'i0',
      kind: 'agreement',
      sealedText: new Uint8Array([1, 0, 1]),
      addedAt: at('09:00:00.001'),
      who: 'frivillig-a',
      dueOn: '2026-03-12',
    });
    const done = makeAgendaItem({ id: 'i2', state: 'done', changedAt: at('10:00'), addedAt: at('08:00') });

    await store.saveAgendaItem(agreement);
    await store.saveAgendaItem({ ...done, state: 'open', who: 'peer' });
    await store.saveAgendaItem(makeAgendaItem());
    await store.saveAgendaItem(done);

    expect(await store.listAgendaItems(['open'])).toEqual([makeAgendaItem(), agreement]);
    expect(await store.listAgendaItems(['open', 'done', 'removed'])).toEqual([done, makeAgendaItem(), agreement]);
    expect(await store.listAgendaItems(['removed'])).toEqual([]);
    expect(await store.listAgendaItems([])).toEqual([]);
  });

  test('has all of the calendar when it is opened again', async () => {
    const first = await open();
    const slot = makePlanned().slot;
    await first.saveSettings(makeSettings({ headsUpMinutes: 5 }));
    await first.addDelivery(makePlanned({ payload: '{}' }));
    await first.claim(slot, at('12:45'), at('12:50'));
    await first.mark(slot, { state: 'sent', activityId: '1', at: at('12:46') });
    await first.markStale([slot], at('13:00'));
    await first.setPeerMeeting(makeMeeting({ state: 'cancelled' }));
    await first.saveTeamChat(makeTeamChat({ on: true }));
    await first.saveMeetingChange(makeMeetingChange());
    await first.saveAttendance(makeAttendance());
    await first.addAbsence(makeAbsence('2026-03-05', '2026-03-06'));
    await first.saveProposal(makeProposal(), 0);
    await first.saveAgendaItem(makeAgendaItem());
    await first.close();

    const again = await open();

    expect(await again.findSettings('peer')).toEqual(makeSettings({ headsUpMinutes: 5 }));
    expect(await again.listStale()).toMatchObject([{ slot, payload: '{}', staleSince: at('13:00') }]);
    expect(await again.listPeerMeetings(...ALWAYS)).toEqual([makeMeeting({ state: 'cancelled' })]);
    expect(await again.listTeamChats()).toEqual([makeTeamChat({ on: true })]);
    expect(await again.listMeetingChanges(...ALWAYS)).toEqual([makeMeetingChange()]);
    expect(await again.listAttendance(...ALWAYS)).toEqual([makeAttendance()]);
    expect(await again.listAbsences(...ALWAYS)).toEqual([makeAbsence('2026-03-05', '2026-03-06')]);
    expect(await again.listOpenProposals('peer')).toEqual([makeProposal()]);
    expect(await again.listAgendaItems(['open'])).toEqual([makeAgendaItem()]);
  });

  test('leaves nothing of the calendar when the transaction around it fails', async () => {
    const store = await open();
    await store.setPeerMeeting(makeMeeting());

    const work = store.transaction(async (inside) => {
      await inside.setPeerMeeting(makeMeeting({ state: 'cancelled' }));
      await inside.saveMeetingChange(makeMeetingChange());
      await inside.saveTeamChat(makeTeamChat({ on: true }));
      await inside.addAbsence(makeAbsence('2026-03-05', '2026-03-10'));
      await inside.endAbsences('peer', '2026-03-07');
      await inside.saveProposal(makeProposal(), 0);
      throw new Error('the work failed');
    });

    await expect(work).rejects.toThrow('the work failed');
    expect(await store.listPeerMeetings(...ALWAYS)).toEqual([makeMeeting()]);
    expect(await store.listMeetingChanges(...ALWAYS)).toEqual([]);
    expect(await store.listTeamChats()).toEqual([]);
    expect(await store.listAbsences(...ALWAYS)).toEqual([]);
    expect(await store.findProposal('p1')).toBeUndefined();
  });
}
