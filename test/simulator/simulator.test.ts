import { rmSync } from 'node:fs';
import { scratchFolder } from '../support/run-folder';
import { compareSkipping } from './compare';
import { createDice } from './dice';
import { countsOf, INVARIANTS } from './invariants';
import { drawOrganisation } from './organisation';
import { playOrganisation } from './play';

/** The large run is `npm run simulate`; here stands a small one, and what it rests on. */
describe('the simulator', () => {
  const folder = scratchFolder('simulated-');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const organisation = (index: number, years: number) => drawOrganisation(index, years, createDice(`7 org ${index}`));

  test('plays three weeks of an organisation in which much happens and nothing is broken, and the same again', async () => {
    const first = await playOrganisation(organisation(1, 0.06), { folder });
    const second = await playOrganisation(organisation(1, 0.06), { folder });

    expect(first.breaks).toEqual([]);
    expect(second).toEqual(first);
    expect(first.played.messages).toBeGreaterThan(10);
    expect(first.played.presses).toBeGreaterThan(5);
  }, 120_000);

  test('passes over only minutes in which nothing can happen', async () => {
    const { differences, rows, ticks } = await compareSkipping(organisation(3, 0.1), 2, folder);

    expect(differences).toEqual([]);
    expect(rows).toBeGreaterThan(3);
    expect(ticks.skipping).toBeLessThan(ticks.every / 20);
  }, 120_000);

  test('has a count for each invariant', () => {
    const one = { org: 0, invariant: 'twice', at: '', kind: '', note: '' } as const;
    expect(countsOf([one, one]).twice).toBe(2);
    expect(Object.keys(countsOf([]))).toEqual([...INVARIANTS]);
  });
});
