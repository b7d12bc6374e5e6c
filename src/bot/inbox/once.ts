import type { Activity } from 'botbuilder';
import { errorFields, type Log } from '../../log';
import type { Person } from '../../programme/people';
import type { Sealer } from '../../store/sealing';
import type { NotedActivity, PrivateCard, Store } from '../../store/store';
import type { Afterwards, AppDeps, BotDeps } from '../deps';
import type { ActivityKeys } from './activity-keys';
import { findEarlier } from './find-earlier';
import { ALL_SAID, openKept, sealKept } from './kept-answer';
import type { Kept, Said } from './said';
import type { OwedMarks } from './owed-marks';
import { type Stamp, stampMessage } from './stamp';
import { turnNeeds } from './turn-needs';

/** Who did what, and what it is known by. */
export interface Act {
  activity: Activity;
  /** `undefined` for an activity without an id: it cannot be told from another. */
  keys: ActivityKeys | undefined;
  /** `undefined` for a stranger, of whom nothing is kept but that the activity came. */
  actor: Person | undefined;
}

/** What a turn does, on the deps of its transaction; gives what it says. */
export type TurnWork = (deps: BotDeps) => Promise<Said>;

/** What became of an activity. */
export interface Taken extends Kept {
  isRepeat: boolean;
  /** The activity by whose key the answer is kept; `undefined` when it is not. */
  keptAt: string | undefined;
  /** The activity by whose key it is noted that it came; `undefined` when it is not. */
  notedAt: string | undefined;
  /** What leaves the process, now that everything is kept. */
  afterwards: readonly Afterwards[];
  /** What is kept in place of the answer when all of it has been said, sealed already: no key has to be read for it. */
  sealedAllSaid?: Uint8Array | undefined;
}

/**
 * Runs a turn's work and keeps that it ran, with its answer, in one transaction: all of it is there, or none. A repeat runs nothing and gives the
 * answer of the first time; where that is kept nowhere, it gives what would be said now, and has no effect. `work` uses only the deps it is handed.
 * Rejects with what `work` rejects with; then nothing is kept, and the activity may come again.
 */
export async function once(deps: AppDeps, owed: OwedMarks, act: Act, work: TurnWork): Promise<Taken> {
  const take = async (store: Store): Promise<Taken> => {
    const keeping: Keeping = { store, sealer: deps.sealerOn(store, true), now: deps.clock.now(), log: deps.log };
    if (act.actor !== undefined) await store.prefetch(turnNeeds(deps, act.actor, act.activity, act.keys, keeping.now));
    const earlier = act.keys && (await findEarlier(store, act.keys, keeping.now));
    if (earlier === undefined) return first(deps, keeping, act, work);
    const repeated = await repeat(keeping, act, earlier);
    const isPress = act.keys?.press !== undefined;
    if (!isPress || repeated.said.kind !== 'nothing' || repeated.isUnreadable) return repeated;
    throw await rehearse(deps, keeping, act, work, repeated);
  };
  try {
    return await owed.along((keepOn) =>
      deps.store.transaction(async (store) => {
        const taken = await take(store);
        await keepOn(store);
        return taken;
      }),
    );
  } catch (error) {
    if (error instanceof Rehearsed) return takeRehearsed(deps, act, error);
    throw error;
  }
}

async function first(deps: AppDeps, keeping: Keeping, act: Act, work: TurnWork): Promise<Taken> {
  const { inside, ran } = insideOf(deps, keeping);
  const said = stamped(deps.stamp, await work(inside));
  const { afterwards, leavesNoTrace, keepsNoAnswer } = ran;
  const isPress = act.keys?.press !== undefined;
  const isKept = !leavesNoTrace && !keepsNoAnswer;
  // What a press without a trace does is safe twice; and it must be answered again when it comes again.
  const isNoted = !leavesNoTrace || !isPress;
  if (isNoted) await note(keeping, act, isKept && said.kind !== 'nothing' ? { said, isOut: false } : ALL_SAID);
  const key = act.keys?.activity;
  const speaker = isNoted && said.kind === 'messages' ? act.actor : undefined;
  return {
    ...{ isRepeat: false, said, isOut: false, afterwards },
    sealedAllSaid: speaker && key ? await sealKept(keeping.sealer, speaker.id, key, ALL_SAID) : undefined,
    ...{ keptAt: isKept ? key : undefined, notedAt: isNoted ? key : undefined },
  };
}

/** What the work asked for while it ran. */
interface Ran {
  afterwards: Afterwards[];
  leavesNoTrace: boolean;
  keepsNoAnswer: boolean;
}

function insideOf(deps: AppDeps, { store, sealer }: Keeping): { inside: BotDeps; ran: Ran } {
  const ran: Ran = { afterwards: [], leavesNoTrace: false, keepsNoAnswer: false };
  const inside: BotDeps = {
    ...deps,
    store,
    sealer,
    afterwards: (leaving) => void ran.afterwards.push(leaving),
    scrub: async () => void (await deps.store.scrub()),
    leaveNoTrace: () => void (ran.leavesNoTrace = true),
    keepNoAnswer: () => void (ran.keepsNoAnswer = true),
  };
  return { inside, ran };
}

/** Undoes the transaction in which a press was done a second time only to see what it would say. */
class Rehearsed extends Error {
  constructor(
    readonly taken: Taken,
    /** The private cards that are open once the answer stands in the chat. */
    readonly openCards: readonly PrivateCard[],
  ) {
    super('What was only tried is undone.');
  }
}

async function rehearse(
  deps: AppDeps,
  keeping: Keeping,
  act: Act,
  work: TurnWork,
  repeated: Taken,
): Promise<Rehearsed> {
  const said = stamped(deps.stamp, await work(insideOf(deps, keeping).inside));
  const openCards = act.actor === undefined ? [] : await keeping.store.listPrivateCards({ personId: act.actor.id });
  return new Rehearsed({ ...repeated, said, isOut: false, keptAt: undefined }, openCards);
}

/** The card that is about to stand there must be closed again, like the one of the first time. */
async function takeRehearsed(deps: AppDeps, act: Act, { taken, openCards }: Rehearsed): Promise<Taken> {
  await deps.store.transaction(async (store) => {
    for (const one of openCards) await store.openPrivateCard(one);
    const keeping: Keeping = { store, sealer: deps.sealerOn(store, true), now: deps.clock.now(), log: deps.log };
    if (act.keys !== undefined && (await store.findActivity(act.keys.activity)) === undefined)
      await note(keeping, { ...act, keys: { ...act.keys, press: undefined } }, ALL_SAID);
  });
  return taken;
}

/** What notes are kept with. */
interface Keeping {
  store: Store;
  sealer: Sealer;
  /** UTC. */
  now: Date;
  log: Log;
}

async function repeat(keeping: Keeping, act: Act, earlier: NotedActivity): Promise<Taken & { isUnreadable: boolean }> {
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
  const isUnreadable = kept === GONE;
  return { isRepeat: true, ...kept, keptAt: key, notedAt: key, afterwards: [], isUnreadable };
}

/** Of an answer that cannot be opened any more. */
const GONE: Kept = { ...ALL_SAID };

/** An answer from before the person deleted what was theirs went with their key: it is not given again. */
async function openIfPossible({ sealer, log }: Keeping, actor: Person, key: string, sealed: Uint8Array): Promise<Kept> {
  try {
    return await openKept(sealer, actor.id, key, sealed);
  } catch (error) {
    log.warn('answer.unreadable', errorFields(error));
    return GONE;
  }
}

async function note(
  { store, sealer, now }: Keeping,
  { actor, keys }: Pick<Act, 'actor' | 'keys'>,
  kept: Kept,
): Promise<void> {
  if (keys === undefined) return;
  const sealedAnswer = actor && (await sealKept(sealer, actor.id, keys.activity, kept));
  await store.noteActivity(keys.activity, now, { press: keys.press?.key, sealedAnswer });
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
