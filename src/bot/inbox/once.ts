import { errorFields, type Log } from '../../log';
import type { Person } from '../../programme/people';
import type { Sealer } from '../../store/sealing';
import type { NotedActivity, Store } from '../../store/store';
import type { Afterwards, AppDeps, BotDeps } from '../deps';
import type { ActivityKeys } from './activity-keys';
import { findEarlier } from './find-earlier';
import { ALL_SAID, openKept, sealKept } from './kept-answer';
import type { Kept, Said } from './said';
import { type Stamp, stampMessage } from './stamp';

/** Who did what, and what it is known by. */
export interface Act {
  /** `undefined` for an activity without an id: it cannot be told from another. */
  keys: ActivityKeys | undefined;
  /** `undefined` for a stranger, of whom nothing is kept but that the activity came. */
  actor: Person | undefined;
}

/** What became of an activity. */
export interface Taken extends Kept {
  isRepeat: boolean;
  /** The activity by whose key the answer is kept; `undefined` when it is not. */
  keptAt: string | undefined;
  /** What leaves the process, now that everything is kept. */
  afterwards: readonly Afterwards[];
}

/**
 * Runs a turn's work and keeps that it ran, with its answer, in one transaction: all of it is there, or none. A repeat runs nothing and gives the
 * answer of the first time. `work` uses only the deps it is handed. Rejects with what `work` rejects with; then nothing is kept, and the activity may
 * come again.
 */
export function once(deps: AppDeps, act: Act, work: (deps: BotDeps) => Promise<Said>): Promise<Taken> {
  return deps.store.transaction(async (store) => {
    const keeping: Keeping = { store, sealer: deps.sealerOn(store, true), now: deps.clock.now(), log: deps.log };
    const earlier = act.keys && (await findEarlier(store, act.keys, keeping.now));
    if (earlier !== undefined) return repeat(keeping, act, earlier);

    const afterwards: Afterwards[] = [];
    let isKept = true;
    const inside: BotDeps = {
      ...deps,
      store,
      sealer: keeping.sealer,
      afterwards: (leaving) => void afterwards.push(leaving),
      scrub: async () => void (await deps.store.scrub()),
      keepNoWords: () => void (isKept = false),
    };
    const said = stamped(deps.stamp, await work(inside));
    const isPress = act.keys?.press !== undefined;
    // What such a press does is safe twice; and it must be answered again when it comes again.
    if (isKept || !isPress) {
      await note(keeping, act, isKept && said.kind !== 'nothing' ? { said, isOut: false } : ALL_SAID);
    }
    return { isRepeat: false, said, isOut: false, keptAt: isKept ? act.keys?.activity : undefined, afterwards };
  });
}

/** What notes are kept with. */
interface Keeping {
  store: Store;
  sealer: Sealer;
  /** UTC. */
  now: Date;
  log: Log;
}

async function repeat(keeping: Keeping, act: Act, earlier: NotedActivity): Promise<Taken> {
  const { actor, keys } = act;
  const { sealedAnswer, key } = earlier;
  const kept =
    actor === undefined || sealedAnswer === undefined
      ? ALL_SAID
      : await openIfPossible(keeping, actor, key, sealedAnswer);
  // Known by its own name from now on as well.
  if (keys !== undefined && key !== keys.activity) {
    await note(keeping, { actor, keys: { ...keys, press: undefined } }, { ...kept, isOut: true });
  }
  return { isRepeat: true, ...kept, keptAt: key, afterwards: [] };
}

/** An answer from before the person deleted what was theirs went with their key: it is not given again. */
async function openIfPossible({ sealer, log }: Keeping, actor: Person, key: string, sealed: Uint8Array): Promise<Kept> {
  try {
    return await openKept(sealer, actor.id, key, sealed);
  } catch (error) {
    log.warn('answer.unreadable', errorFields(error));
    return ALL_SAID;
  }
}

async function note({ store, sealer, now }: Keeping, { actor, keys }: Act, kept: Kept): Promise<void> {
  if (keys === undefined) return;
  const sealedAnswer = actor && (await sealKept(sealer, actor.id, keys.activity, kept));
  if (await store.noteActivity(keys.activity, now, { press: keys.press?.key, sealedAnswer })) return;
  throw new Error('an activity that was noted by another inside this transaction');
}

function stamped(stamp: Stamp, said: Said): Said {
  switch (said.kind) {
    case 'messages':
      return {
        ...said,
        messages: said.messages.map((message) => stampMessage(stamp, message)),
        ...(said.help === undefined ? {} : { help: said.help.map((message) => stampMessage(stamp, message)) }),
      };
    case 'card':
      return { kind: 'card', card: stamp(said.card) };
    case 'words':
    case 'nothing':
      return said;
  }
}
