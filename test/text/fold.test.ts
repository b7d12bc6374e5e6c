import { fold, foldWhole } from '../../src/text/fold';

it.each([
  ['Hjælp', 'hjaelp'],
  ['PEERMØDE på Ærø', 'peermoede paa aeroe'],
  // å as one character and as two.
  ['p\u00e5 pa\u030a', 'paa paa'],
  ['café', 'cafe'],
  ['kl. 12–14', 'kl. 12-14'],
  ['kl.\u00a012\u2014\u202f14', 'kl. 12- 14'],
  ['  to   ord\n\tog et til ', 'to ord og et til'],
  ['«status»?!', 'status'],
  ['st\u00adop', 'stop'],
  ['\u202estatus\u202c', 'status'],
  ['s\u200bt\u200do\ufeffp', 'stop'],
  ['stop 😊', 'stop'],
  ['İstanbul', 'istanbul'],
  ['5/3-2026 kl. 13:45', '5/3-2026 kl. 13:45'],
  ['', ''],
  ['\u0000', ''],
])('%j becomes %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('reads five hundred characters and no more', () => {
  expect(fold('a'.repeat(501))).toHaveLength(500);
  expect(() => fold(`${'a'.repeat(499)}😊`)).not.toThrow();
});

it('is the same when done twice', () => {
  for (const text of ['Peermøde med Åse, onsdag kl. 12–14!', 'ÆØÅ æøå', 'e\u0301 \u200b x'])
    expect(fold(fold(text))).toBe(fold(text));
});

it.each([
  ['Stop.', 'stop'],
  ['... stop ...', 'stop'],
  ['min uge?', 'min uge'],
  ['12.30', '12.30'],
  ['-', ''],
])('a whole message %j is compared as %j', (text, folded) => {
  expect(foldWhole(text)).toBe(folded);
});
