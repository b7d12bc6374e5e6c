import type { TurnContext } from 'botbuilder';
import { errorFields } from '../../log';
import type { Message } from '../../schedules/messenger';
import { isPrivate } from '../conversation';
import type { AppDeps } from '../deps';
import type { Help } from '../help-in-time';
import { replaceCard, reply } from '../reply';
import { ALL_SAID, openKept, sealKept } from './kept-answer';
import type { OwedMarks } from './owed-marks';
import type { Act, Taken } from './once';
import { stampMessage } from './stamp';
import { type Kept, messages, NOTHING, type Said } from './said';

/** Says what turns have to say, each once. None of it rejects: what was asked for has been done by then. */
export interface Answers {
  /** Says a turn's answer in the chat. A repeat says what has certainly not been said: this process died, or Teams did not take it. */
  say(context: TurnContext, act: Act, taken: Taken, help?: Help): Promise<void>;
  /** Lets leave the process what a turn wants to leave it; gives what is to be said about that. */
  leave(taken: Taken): Promise<readonly Message[]>;
  /** Says what could not go back the way the press came. In a chat of several people nothing: it is for one person's eyes. */
  putLate(context: TurnContext, said: Said): Promise<void>;
}

/** So long after an activity came to another process, that one has said its answer or is gone. Teams sends again after as long. */
const OTHER_IS_DONE_MS = 15_000;

/** More activities than come in the time in which they are sent again. */
const MOST_REMEMBERED = 5_000;

/** Answers of one bot. */
export function createAnswers(deps: AppDeps, owed: OwedMarks): Answers {
  const { store, clock, log } = deps;
  /** What is left to say of the activities that this process has answered. In memory only. */
  const own = new Map<string, Said>();
  const remember = (key: string | undefined, left: Said) => {
    if (key === undefined) return;
    own.set(key, left);
    if (own.size > MOST_REMEMBERED) own.delete(own.keys().next().value as string);
  };

  const stamped = (unstamped: readonly Message[]) => unstamped.map((one) => stampMessage(deps.stamp, one));

  async function leave({ afterwards }: Taken): Promise<readonly Message[]> {
    const said: Message[] = [];
    for (const work of afterwards) {
      try {
        said.push(...((await work()) ?? []));
      } catch (error) {
        log.error('afterwards.failed', errorFields(error));
      }
    }
    return said;
  }

  /** Says it, and keeps what is left to say: in memory first, for what has been said here is said, whatever becomes of the store. */
  async function speak(context: TurnContext, { actor }: Act, taken: Taken, said: Said): Promise<void> {
    const { keptAt, notedAt, sealedAllSaid } = taken;
    const left = await say(context, said);
    remember(keptAt, left);
    if (actor === undefined || notedAt === undefined || said.kind === 'nothing') return;
    try {
      // A turn of which no answer is kept writes as often as any other: words of distress cannot be counted in the log of the database.
      const kept = keptAt === undefined ? ALL_SAID : leftOf(said, left);
      const isSealed = kept === ALL_SAID && sealedAllSaid !== undefined;
      const sealed = isSealed ? sealedAllSaid : await sealKept(deps.sealerOn(store), actor.id, notedAt, kept);
      owed.owe(notedAt, sealed);
    } catch (error) {
      log.error('answer.not-marked', errorFields(error));
    }
  }

  /** Gives what has certainly not been said. */
  async function say(context: TurnContext, said: Said): Promise<Said> {
    if (said.kind === 'card') await replaceCard(deps, context, said.card);
    return said.kind === 'messages' ? messages(...(await reply(deps, context, said.messages))) : NOTHING;
  }

  async function leftToSay({ actor }: Act, { keptAt }: Taken): Promise<Said> {
    if (actor === undefined || keptAt === undefined) return NOTHING;
    const here = own.get(keptAt);
    if (here !== undefined) return here;
    const noted = await store.findActivity(keptAt);
    if (noted?.sealedAnswer === undefined) return NOTHING;
    const kept = await openKept(deps.sealerOn(store), actor.id, keptAt, noted.sealedAnswer).catch(() => ALL_SAID);
    const { said, isOut } = kept;
    // On PostgreSQL another process may be saying it at this moment.
    const ageMs = clock.now().getTime() - noted.seenAt.getTime();
    return isOut || (store.engine === 'postgres' && ageMs < OTHER_IS_DONE_MS) ? NOTHING : said;
  }

  return {
    leave,

    async say(context, act, taken, help) {
      const key = act.keys?.activity;
      if (taken.isRepeat && help?.isAll === false) {
        const isHere = key !== undefined && own.has(key);
        remember(key, NOTHING);
        if (!isHere && help.take()) await reply(deps, context, stamped(help.messages));
        return;
      }
      if (taken.isRepeat) {
        const left = await leftToSay(act, taken);
        return left.kind === 'nothing' ? undefined : speak(context, act, taken, withHelp(left, help));
      }
      if (taken.keptAt === undefined) remember(key, NOTHING);
      const more = await leave(taken);
      await speak(context, act, taken, withHelp(taken.said, help));
      await reply(deps, context, stamped(more));
    },

    async putLate(context, said) {
      if (!isPrivate(context.activity)) return;
      if (said.kind === 'card') await replaceCard(deps, context, said.card);
      if (said.kind === 'words') await reply(deps, context, [{ text: said.words }]);
    },
  };
}

/** Help is given once: by the turn, or before it when the turn took long. */
function withHelp(said: Said, help: Help | undefined): Said {
  if (said.kind === 'card') return help === undefined || help.take() ? said : NOTHING;
  if (said.kind !== 'messages' || said.help === undefined) return said;
  const isOurs = help === undefined || help.take();
  return messages(...said.messages, ...(isOurs ? said.help : []));
}

/** The card of a press stays: a repeat that can be answered with it is. */
function leftOf(said: Said, left: Said): Kept {
  if (said.kind === 'card') return { said, isOut: true };
  return left.kind === 'nothing' ? ALL_SAID : { said: left, isOut: false };
}
