import { returnMoment } from '../../../src/dialogs/quiet/snooze';
import { instantOf, localMomentOf } from '../../../src/schedules/local-time';
import { mayHearAt } from '../../../src/schedules/working-hours';
import { makeFacts, makePerson, makeProgramme } from '../../support/make-facts';

const peer = makePerson('peer');
const facts = makeFacts();

test.each([
  // The peer works Tuesday to Thursday and hears from 10.15 to 14.30.
  ['2026-03-03', '10:15', '2026-03-03', '12:15'],
  ['2026-03-03', '12:29', '2026-03-03', '14:29'],
  ['2026-03-03', '13:45', '2026-03-03', '14:30'],
  ['2026-03-03', '08:00', '2026-03-03', '10:15'],
  ['2026-03-03', '14:30', '2026-03-04', '10:15'],
  ['2026-03-03', '16:00', '2026-03-04', '10:15'],
  ['2026-03-05', '15:00', '2026-03-10', '10:15'],
  ['2026-03-07', '11:00', '2026-03-10', '10:15'],
])('"later today" pressed %s %s is %s %s', (on, at, backOn, backAt) => {
  expect(returnMoment(facts, peer, 'today', { on, at })).toEqual({ on: backOn, at: backAt });
});

test.each([
  ['2026-03-03', '2026-03-04'],
  ['2026-03-05', '2026-03-10'],
  // Maundy Thursday and Good Friday 2026 are the second and third of April.
  ['2026-04-01', '2026-04-07'],
])('"tomorrow" pressed on %s is the first time of the next working day, %s', (on, backOn) => {
  expect(returnMoment(facts, peer, 'tomorrow', { on, at: '13:45' })).toEqual({ on: backOn, at: '10:15' });
});

test('nothing comes back on a day that the person is away or pauses', () => {
  const now = { on: '2026-03-03', at: '11:00' };
  const absences = [{ personId: 'peer', fromOn: '2026-03-04', toOn: '2026-03-04', setAt: new Date(0) }];
  const settings = { peer: { pausedUntilOn: '2026-03-10' } };
  expect(returnMoment(makeFacts({ absences }), peer, 'tomorrow', now)?.on).toBe('2026-03-05');
  expect(returnMoment(makeFacts({ settings }), peer, 'tomorrow', now)?.on).toBe('2026-03-11');
});

test('what comes again keeps ten minutes clear of everything else', () => {
  const now = { on: '2026-03-03', at: '12:20' };
  const taken = ['14:20', '10:15', '10:20'].map((at) => ({ on: at === '14:20' ? now.on : '2026-03-04', at }));
  expect(returnMoment(facts, peer, 'today', now, taken)).toEqual({ on: '2026-03-03', at: '14:30' });
  expect(returnMoment(facts, peer, 'tomorrow', now, taken)).toEqual({ on: '2026-03-04', at: '10:30' });
});

test('there is no moment when nobody works any more', () => {
  const over = makeFacts({ programme: makeProgramme({ period: { end: '2026-03-03' } }) });
  expect(returnMoment(over, peer, 'tomorrow', { on: '2026-03-03', at: '11:00' })).toBeUndefined();
});

test('over a year, pressed at any hour, every moment is ahead and inside the own hours', () => {
  const { timeZone } = facts.programme;
  let now = instantOf({ on: '2026-01-01', at: '00:07' }, timeZone);
  for (let press = 0; press < 2_000; press += 1, now = new Date(now.getTime() + 263 * 60_000)) {
    for (const snooze of ['today', 'tomorrow'] as const) {
      const moment = returnMoment(facts, peer, snooze, localMomentOf(now, timeZone));
      const at = moment && instantOf(moment, timeZone);
      expect([now, at && at > now && mayHearAt(peer, facts.programme, at)]).toEqual([now, true]);
    }
  }
});
