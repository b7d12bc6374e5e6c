import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { createReadKeys } from '../../../src/bot/inbox/activity-keys';
import { openKept } from '../../../src/bot/inbox/kept-answer';
import { readMasterKey } from '../../../src/store/master-key';
import { openStore } from '../../../src/store/open-store';
import { createSealer } from '../../../src/store/sealing';
import type { Home } from '../life';

/** All that one answer turn keeps, in the open. */
export interface Kept {
  step: number;
  state: string;
  revision: number;
  /** As JSON; empty before the first. */
  answers: string;
  /** The kind of the answer that is kept for a repeat; none when the activity was not noted. */
  noted: string | undefined;
  checkIns: number;
  deliveries: number;
}

/** Opens the store of a home in which nobody lives, and reads it with the home's own key. */
export async function readKept(home: Home, slot: string, activity: object): Promise<Kept> {
  const masterKey = readMasterKey({ file: join(home.dataDir, 'master.key'), mayCreate: false });
  const store = await openStore(home);
  try {
    const sealer = createSealer({ masterKey, store });
    const checkIn = await store.findCheckIn(slot);
    if (checkIn === undefined) throw new Error('The check-in is gone.');
    const { step, state, revision, sealedAnswers, personId, week } = checkIn;
    const key = createReadKeys(masterKey)(activity as Activity)?.activity ?? '';
    const note = await store.findActivity(key);
    return {
      ...{ step, state, revision },
      answers: sealedAnswers === undefined ? '' : await sealer.open(personId, sealedAnswers, checkIn.id),
      noted:
        note &&
        (note.sealedAnswer === undefined ? '' : (await openKept(sealer, personId, key, note.sealedAnswer)).said.kind),
      checkIns: (await store.listCheckIns(personId, week)).length,
      deliveries: (await store.listDeliveries({})).length,
    };
  } finally {
    await store.close();
  }
}
