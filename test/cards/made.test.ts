import { button, buttonLine, card, heading } from '../../src/cards/adaptive-card';
import { withMade } from '../../src/cards/made';
import { buttonsOf } from '../../src/cards/buttons-of';

const plain = card(
  'a card',
  [
    heading('a card'),
    { type: 'Container', items: [buttonLine(button('one', 'a.one', 'a:peer:1', { x: 1 }))] },
    buttonLine(button('two', 'a.two', 'a:peer:1'), button('three', 'a.three', 'a:peer:1')),
  ],
  [button('four', 'a.four', 'a:peer:1')],
);

test('every button says which making of the card it belongs to, also for clients without Action.Execute', () => {
  const buttons = buttonsOf(withMade(plain, 7));
  expect(buttons.map(({ data }) => data['made'])).toEqual([7, 7, 7, 7]);
  for (const { data, fallback } of buttons) expect(fallback.data).toEqual(data);
});

test('nothing else of the card changes, and the card itself stays as it was', () => {
  const before = JSON.stringify(plain);
  const made = JSON.stringify(withMade(plain, 7));
  expect(made.replaceAll(/,"made":7/g, '')).toBe(before);
  expect(JSON.stringify(plain)).toBe(before);
});

test('a later making replaces an earlier one', () => {
  expect(withMade(withMade(plain, 7), 8)).toEqual(withMade(plain, 8));
});
