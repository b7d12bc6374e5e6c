import { greetingFirst } from '../../../src/schedules/reach/greeting-first';
import { asPlanned, makePlanned } from '../../store/samples';

const due = (kind: string, personId: string) =>
  asPlanned(makePlanned({ kind, personId, slot: `${kind}:${personId}:x` }));
const slots = (list: ReturnType<typeof due>[]) => greetingFirst(list).map(({ slot }) => slot);

test('whoever is still to be greeted hears nothing else before it, and nobody else is kept waiting', () => {
  const list = [due('week-card', 'a'), due('welcome', 'b'), due('week-card', 'b'), due('team-meeting', 'team')];

  expect(slots(list)).toEqual(['week-card:a:x', 'welcome:b:x', 'team-meeting:team:x']);
});

test('without a greeting everything may leave', () => {
  const list = [due('week-card', 'a'), due('check-in', 'a')];

  expect(slots(list)).toEqual(['week-card:a:x', 'check-in:a:x']);
});
