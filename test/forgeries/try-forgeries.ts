import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { MADE_FIELD } from '../../src/cards/made';
import { asText, type BotStage } from '../support/bot-stage';
import { type Forged, FORGERIES } from './forgeries';
import { isPrivateVerb } from '../support/private-verbs';
import { crawl, type GenuinePress, openCrawlStage, VERBS } from './genuine-presses';

/** What became of forged presses. */
export interface Tried {
  verbs: number;
  /** Verbs for which there was nothing to forge from. */
  unknown: string[];
  tried: number;
  byForgery: Record<string, number>;
  /** Answers that were no friendly card, or another than they should be; at most twenty are told of. */
  unfriendly: number;
  /** Presses after which another row stood in the store. */
  changes: number;
  /** Log lines of errors. */
  errors: number;
  bad: string[];
  /** Verbs whose genuine press did change something when nothing was forged. */
  effective: string[];
  /** Verbs that change something when they are pressed once more at once, and when they are pressed five weeks later. */
  again: string[];
  late: string[];
}

const FIVE_WEEKS_MS = 35 * 24 * 60 * 60_000;

/** Tries every forgery on every verb, or each `every`-th of them, at the moment at which the bot offers that very press. */
export async function tryForgeries(every = 1): Promise<Tried> {
  const stage = await openCrawlStage();
  const met = new Map<string, GenuinePress>();
  const [effective, again, late] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const tried: Tried = {
    ...{ verbs: VERBS.length, unknown: [], tried: 0, byForgery: {}, unfriendly: 0, changes: 0, errors: 0 },
    ...{ bad: [], effective: [], again: [], late: [] },
  };
  let number = 0;
  await crawl(stage, async (press) => {
    const { verb } = press;
    if (!met.has(verb)) {
      for (const forgery of FORGERIES) {
        for (const forged of forgery.of(press, stage)) {
          number += 1;
          if (number % every === 0) await tryOne(stage, press, forged, forgery.name, tried);
        }
      }
    }
    met.set(verb, press);
    let answer: AdaptiveCard | string = '';
    const pressIt = async () => (answer = await stage.pressData(press.person, press.data, whereOf(press.data)));
    if (!(await changes(stage, pressIt))) return answer;
    effective.add(verb);
    if (await changes(stage, () => send(stage, press))) again.add(verb);
    return answer;
  });
  stage.later(FIVE_WEEKS_MS);
  for (const press of met.values()) if (await changes(stage, () => send(stage, press))) late.add(press.verb);
  await stage.close();
  return {
    ...tried,
    unknown: VERBS.filter((verb) => !met.has(verb)),
    effective: [...effective].sort(),
    again: [...again].sort(),
    late: [...late].sort(),
  };
}

async function tryOne(
  stage: BotStage,
  { verb }: GenuinePress,
  forged: Forged,
  name: string,
  tried: Tried,
): Promise<void> {
  const logged = stage.lines.length;
  let answers: string[] = [];
  const isChanged = await changes(stage, async () => {
    answers = [await send(stage, forged), ...(forged.said === undefined ? [] : [await submit(stage, forged)])];
  });
  const errors = stage.lines.slice(logged).filter((line) => line.includes('"level":"error"')).length;
  const isUnfriendly = answers.some(
    (answer) => answer === '' || (forged.said !== undefined && forged.said.every((words) => !answer.includes(words))),
  );
  tried.tried += answers.length;
  tried.byForgery[name] = (tried.byForgery[name] ?? 0) + answers.length;
  tried.changes += Number(isChanged);
  tried.errors += errors;
  tried.unfriendly += Number(isUnfriendly);
  if ((isChanged || isUnfriendly || errors > 0) && tried.bad.length < MOST_TOLD) {
    const how = [isChanged && 'changes', isUnfriendly && 'unfriendly', errors > 0 && 'error']
      .filter(Boolean)
      .join(', ');
    tried.bad.push(`${verb}, ${name}, ${forged.what}: ${how}`);
  }
}

const MOST_TOLD = 60;

const whereOf = (data: unknown) => {
  const verb: unknown = typeof data === 'object' && data !== null && 'verb' in data ? data.verb : undefined;
  return isPrivateVerb(verb) ? { replyToId: 'a-card' } : {};
};

/** That a private card stands open is no effect of a press: it is gone in ten minutes. */
const NO_EFFECT = ['private_cards'];

/** A tick of time between two presses: people are not refused for being fast. */
const BETWEEN_MS = 250;

async function changes(stage: BotStage, act: () => Promise<unknown>): Promise<boolean> {
  stage.later(BETWEEN_MS);
  const before = stage.dump(NO_EFFECT);
  await act();
  return stage.dump(NO_EFFECT) !== before;
}

async function send(
  stage: BotStage,
  { person, data, chat }: Pick<Forged, 'person' | 'data' | 'chat'>,
): Promise<string> {
  const answer: AdaptiveCard | string = await stage.pressData(person, data, { ...whereOf(data), ...chat });
  return answer === undefined ? '' : asText(answer);
}

/** As a message, from clients that cannot do better; gives what is said last. */
async function submit(stage: BotStage, { person, data, chat }: Forged): Promise<string> {
  stage.later(BETWEEN_MS);
  const shown = stage.teams.shown.length;
  await stage.teams.post(person, { type: 'message', value: onFreshCard(data), ...chat });
  const last = stage.teams.shown.slice(shown).at(-1)?.message;
  return last === undefined ? '' : 'card' in last ? asText(last.card) : last.text;
}

let lastMade = 0;

/** The same press on one making of a card is one press, and is answered once. */
const onFreshCard = (data: unknown) =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
    ? { ...data, [MADE_FIELD]: -(lastMade += 1) }
    : data;
