import { readDistress } from '../../../src/dialogs/help-now/detect';

test.each([
  'jeg er bange for at Frivillig B gør noget ved sig selv',
  'Jeg er bekymret for, at hun tager sit eget liv',
  'er nervøs for om min kollega skader sig selv',
  'en beboer siger at han ikke vil leve mere',
  'frivillig C har skåret i sig selv',
  'min ven har selvmordstanker',
  'jeg er bekymret for A, hun kan ikke mere',
  "i'm worried a volunteer will hurt herself",
  'my friend says he wants to die',
])('is about another, and help is offered: "%s"', (message) => {
  expect(readDistress(message)?.aboutAnother).toBe(true);
});

test.each([
  'jeg vil ikke leve mere',
  'jeg er bange for at jeg gør noget ved mig selv',
  'jeg er bange for at gøre mig selv noget',
  'jeg kan ikke mere',
  'i want to die',
  'jeg kan ikke mere, min chef vil ikke lytte',
  'jeg er bange for min kæreste, han slår mig',
  // Who has died is grieved for; nobody is told to go to a leader with it.
  'min far tog sit eget liv',
  'min bror døde ved selvmord',
  'my sister killed herself',
])('is about the one who writes: "%s"', (message) => {
  expect(readDistress(message)?.aboutAnother).toBe(false);
});

test('a worry about another that is no danger is none of the bot’s business', () => {
  expect(readDistress('jeg er bekymret for om B når bussen')).toBeUndefined();
});
