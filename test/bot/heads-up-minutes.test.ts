import { isHeadsUp, nearestHeadsUp } from '../../src/bot/heads-up-minutes';
import { HEADS_UP_MINUTES } from '../../src/store/store';

test('every number of minutes is answered with the nearest of the four', () => {
  for (let minutes = 0; minutes <= 120; minutes += 1) {
    const off = Math.min(...HEADS_UP_MINUTES.map((one) => Math.abs(one - minutes)));
    expect([minutes, Math.abs(nearestHeadsUp(minutes) - minutes)]).toEqual([minutes, off]);
    expect(isHeadsUp(minutes)).toBe(off === 0);
  }
});
