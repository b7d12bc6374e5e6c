import { decideAbsence } from '../../../src/dialogs/absence/decide-absence';
import { withoutDays } from '../../../src/dialogs/absence/without-days';
import { yourLeader } from '../../../src/dialogs/absence/your-leader';
import { addDays } from '../../../src/schedules/local-time';
import { seededRandom } from '../../support/random';
import { local, makeFacts, makePerson, makeProgramme } from '../../support/make-facts';

const peer = makePerson('peer');
const NOW = local('2026-03-04', '11:00');
const kept = (fromOn: string, toOn: string, personId = 'peer') => ({
  personId,
  fromOn,
  toOn,
  setAt: local('2026-03-01'),
});
const decide = (fromOn: string, toOn: string, absences = [kept('2026-06-01', '2026-06-05')]) =>
  decideAbsence(makeFacts({ absences }), peer, { fromOn, toOn }, NOW);

test('days to come are kept as they were said', () => {
  const absence = { personId: 'peer', fromOn: '2026-03-05', toOn: '2026-03-06', setAt: NOW };
  expect(decide('2026-03-05', '2026-03-06')).toEqual({ kind: 'kept', absence, isNew: true });
});

test('what has passed is not kept: nobody accounts for it', () => {
  expect(decide('2026-03-03', '2026-03-03')).toEqual({ kind: 'refused', why: 'past' });
  expect(decide('2026-03-02', '2026-03-05')).toMatchObject({ kind: 'kept', absence: { fromOn: '2026-03-04' } });
});

test('the last day before the first, and days more than a year off, are not kept', () => {
  expect(decide('2026-03-06', '2026-03-05')).toEqual({ kind: 'refused', why: 'backwards' });
  expect(decide('2026-03-06', '2027-03-20')).toEqual({ kind: 'refused', why: 'far' });
});

test('days inside an absence that is kept are no second one, and only one’s own counts', () => {
  expect(decide('2026-06-02', '2026-06-03')).toMatchObject({ isNew: false, absence: { fromOn: '2026-06-02' } });
  expect(decide('2026-06-02', '2026-06-03', [kept('2026-06-01', '2026-06-05', 'frivillig-a')])).toMatchObject({
    isNew: true,
  });
});

test('days taken back are in no absence any more, and every other day is as it was', () => {
  const random = seededRandom(7);
  const day = () => addDays('2026-03-01', Math.floor(random() * 30));
  const span = () => {
    const [fromOn, toOn] = [day(), day()].sort() as [string, string];
    return { fromOn, toOn };
  };
  const isIn = (one: { fromOn: string; toOn: string }, on: string) => one.fromOn <= on && on <= one.toOn;
  for (let run = 0; run < 500; run += 1) {
    const absences = [span(), span(), span()].map(({ fromOn, toOn }) => kept(fromOn, toOn));
    const back = span();
    const left = withoutDays(absences, back);
    for (let ahead = 0; ahead < 31; ahead += 1) {
      const on = addDays('2026-03-01', ahead);
      const was = absences.some((one) => isIn(one, on));
      expect(left.some((one) => isIn(one, on))).toBe(was && !isIn(back, on));
    }
    expect(left.every(({ fromOn, toOn }) => fromOn <= toOn)).toBe(true);
  }
});

test('only the paid peer is asked about a leader, by the name of the place that the programme gives', () => {
  const { programme } = makeFacts();
  const asked = (who: string) => {
    const hr = { id: 'hr' as const, about: { da: '', en: '' }, who: { da: who, en: who }, source: 'design' };
    return yourLeader({ ...makeProgramme(), whoToGoTo: [hr] } as typeof programme, peer, 'da');
  };
  expect(yourLeader(programme, peer, 'da')).toBe('din leder på Øst Første');
  expect(yourLeader(programme, peer, 'en')).toBe('your leader at Øst Første');
  expect(asked('Personaleleder')).toBe('din leder');
  expect(asked('HR-afdelingen')).toBe('din leder');
  for (const id of ['koordinator', 'udviklingsleder', 'frivillig-a'])
    expect(yourLeader(programme, makePerson(id), 'da')).toBeUndefined();
});
