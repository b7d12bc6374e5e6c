import { currentQuestion, ENDING } from '../dialogs/check-in/check-in';
import { listChoices } from '../dialogs/check-in/question';
import { detectCrisis, mayBeHard, readDistress, type Distress } from '../dialogs/help-now/detect';
import { mayDo } from '../programme/access';
import { localMomentOf } from '../schedules/local-time';
import type { Message } from '../schedules/messenger';
import { fold, foldWhole } from '../text/fold';
import { replyTexts } from '../text/replies';
import { answerableCheckIns, openCheckIns, pressCheckIn, startCheckIn } from './check-in-turn';
import { COMMANDS } from './commands';
import type { Command } from './commands/command';
import { helpMessage } from './commands/help';
import { mendSlips } from './commands/slips';
import type { BotDeps } from './deps';
import { helpOffer } from './help-offer';
import type { Turn } from './turn';

/** Limits that live in memory only: nothing about what a person wrote outlives the process (docs/decisions/0007, rule 5). */
export interface Courtesies {
  /** True when the soft offer may be made to this person on this local date; then it has been. */
  maySoftly(personId: string, on: string): boolean;
  /** The person says it was not meant that way: no soft offer for the rest of the day. */
  notMeant(personId: string, on: string): void;
  /** Counts what was not understood in a row; true from the second on. */
  lostAgain(personId: string): boolean;
  understood(personId: string): void;
}

/** Fresh courtesies. One of them serves the whole process. */
export function createCourtesies(): Courtesies {
  const softDays = new Map<string, string>();
  const lost = new Map<string, number>();
  return {
    maySoftly(personId, on) {
      if (softDays.get(personId) === on) return false;
      softDays.set(personId, on);
      return true;
    },
    notMeant: (personId, on) => void softDays.set(personId, on),
    lostAgain(personId) {
      const times = (lost.get(personId) ?? 0) + 1;
      // The second time shows the help; then it starts over, so that nobody gets a wall each time.
      lost.set(personId, times % 2);
      return times >= 2;
    },
    understood: (personId) => void lost.delete(personId),
  };
}

/**
 * Answers what a known person typed in their private chat. The crisis list is read first, for every role; a command in the same
 * sentence is carried out before the offer is shown. Then come control words, the open conversation's
 * button text, commands, and at last three examples, or the help the second time.
 */
export async function answerText(turn: Turn, text: string, courtesies: Courtesies): Promise<TextAnswer> {
  const hit = readDistress(text);
  const offer = offerFor(turn, hit, courtesies);
  const answers = await answerWithoutOffer(turn, text, hit !== undefined);
  if (answers !== undefined) courtesies.understood(turn.actor.id);
  if (offer !== undefined) return { messages: answers ?? [], help: [offer] };
  if (answers !== undefined) {
    return asksWhoToGoTo(turn.deps, text) ? { messages: [], help: answers } : { messages: answers };
  }
  // A second time on the same day there is no second offer; but "I did not understand" would be a hard answer.
  if (hit !== undefined) return { messages: [], help: [{ text: replyTexts[turn.language].softAgain }] };
  if (mayBeHard(text)) {
    // Not even sealed: what was said would tell what was written.
    turn.deps.leaveNoTrace();
    return { messages: [{ text: replyTexts[turn.language].maybeHard }] };
  }
  return { messages: [notUnderstood(turn, courtesies)] };
}

/** What is said to typed words. `help` comes last, and has its own way when the store takes long. */
export interface TextAnswer {
  messages: readonly Message[];
  help?: readonly Message[] | undefined;
}

/** True when the whole message asks who one can go to. */
export function asksWhoToGoTo(deps: Pick<BotDeps, 'timeMachine'>, text: string): boolean {
  return matchCommand(deps, text)?.id === 'who-to-go-to';
}

/**
 * The first command that the text fits as it stands, or with small slips mended; `undefined` when there is none.
 *
 * @param reads - says whether a command that reads texts itself takes this one.
 */
export function matchCommand(
  deps: Pick<BotDeps, 'timeMachine'>,
  text: string,
  reads: (command: Command) => boolean = () => false,
): Command | undefined {
  const folded = foldWhole(text);
  return findCommand(deps, folded, reads) ?? findCommand(deps, mendSlips(folded), () => false);
}

function findCommand(
  { timeMachine }: Pick<BotDeps, 'timeMachine'>,
  folded: string,
  reads: (command: Command) => boolean,
): Command | undefined {
  return COMMANDS.find((command) => {
    if (command.id === 'fast-forward' && timeMachine === undefined) return false;
    const phrases = [...command.phrases.da, ...command.phrases.en];
    const isPhrase = phrases.some((phrase) => foldWhole(phrase) === folded);
    return isPhrase || command.pattern?.test(folded) === true || reads(command);
  });
}

/** The command for this person's text, also where a command reads the text itself. */
function commandFor(turn: Turn, text: string): Command | undefined {
  return matchCommand(turn.deps, text, (command) => command.reads?.(turn, text) === true);
}

/** The answer to a message as a whole; when help is offered, also to a command in one part of it ("stop, jeg kan ikke mere"). */
async function answerWithoutOffer(turn: Turn, text: string, offered: boolean): Promise<readonly Message[] | undefined> {
  const command = commandFor(turn, text);
  if (command !== undefined && ['stop', 'pause', 'help'].includes(command.id)) return command.run(turn, text);
  const answers = (await answerConversation(turn, foldWhole(text))) ?? (await command?.run(turn, text));
  return answers ?? (offered ? answerPart(turn, text) : undefined);
}

const BETWEEN_PARTS = /[,.;!?\n]+|\s(?:og|men|and|but)\s|\s(?=(?:jeg|i|i'm)\s)/i;

async function answerPart(turn: Turn, text: string): Promise<readonly Message[] | undefined> {
  for (const part of text.slice(0, 500).split(BETWEEN_PARTS)) {
    const command = detectCrisis(part) === undefined ? commandFor(turn, part) : undefined;
    if (command !== undefined) return command.run(turn, part);
  }
  return undefined;
}

const SKIP = /^(spring( den)? over|skip)$/;
const BACK = /^(tilbage|back)$/;
const END = /^((gem og )?luk( nu)?|(gem og )?slut( her)?|(save and )?close|(save and )?end( here)?)$/;

/** `spring over`, `tilbage` and `gem og luk` work typed; an answer that is typed is not taken. */
async function answerConversation(turn: Turn, folded: string): Promise<readonly Message[] | undefined> {
  if (!mayDo(turn.actor, 'answer-check-in')) return undefined;
  if (YES_OR_NO.test(folded) && turn.settings.checkIns === undefined) return askAgain(turn);
  if (END.test(folded)) return endByWords(turn);
  const [open] = await openCheckIns(turn);
  const question = open === undefined ? 'done' : currentQuestion(open);
  if (open === undefined || question === 'done') return BACK.test(folded) ? backFromEnding(turn) : undefined;
  if (SKIP.test(folded))
    return [{ card: await pressCheckIn(turn, open.id, { kind: 'skip', questionId: question.id }) }];
  if (BACK.test(folded))
    return [{ card: await pressCheckIn(turn, open.id, { kind: 'back', questionId: question.id }) }];
  const titles = listChoices(question).flatMap(({ da, en }) => [fold(da), fold(en)]);
  return titles.includes(folded) ? [{ text: replyTexts[turn.language].typedAnswer }] : undefined;
}

const YES_OR_NO = /^(ja|nej|ok|okay|yes|no)( tak| please| thanks)?$/;

/** A yes or no that is typed might be meant for anything: the card with the two buttons comes once more. */
async function askAgain(turn: Turn): Promise<readonly Message[]> {
  const card = await startCheckIn(turn);
  return card === 'not-for-you' ? [] : [{ text: replyTexts[turn.language].pressTheButton }, { card }];
}

/** What has been answered is kept, and the check-in is over. What stood open in the chat has been closed by the message itself. */
async function endByWords(turn: Turn): Promise<readonly Message[]> {
  const [open] = await answerableCheckIns(turn);
  const isOpen = open !== undefined && (open.state === 'open' || currentQuestion(open) !== 'done');
  if (!isOpen) return [{ text: replyTexts[turn.language].nothingOpen }];
  return [{ card: await pressCheckIn(turn, open.id, { kind: 'end' }) }];
}

async function backFromEnding(turn: Turn): Promise<readonly Message[] | undefined> {
  const [ended] = await answerableCheckIns(turn);
  if (ended === undefined) return undefined;
  return [{ card: await pressCheckIn(turn, ended.id, { kind: 'back', questionId: ENDING }) }];
}

function offerFor(turn: Turn, distress: Distress | undefined, courtesies: Courtesies): Message | undefined {
  if (distress === undefined) return undefined;
  const today = localMomentOf(turn.now, turn.facts.programme.timeZone).on;
  if (distress.offer === 'soft' && !courtesies.maySoftly(turn.actor.id, today)) return undefined;
  return helpOffer(distress, turn.facts.programme, turn.actor, today, turn.language);
}

/** So many lines can be read by somebody who is tired. */
const SHORT_MENU = 6;

function notUnderstood(turn: Turn, courtesies: Courtesies): Message {
  if (courtesies.lostAgain(turn.actor.id)) return helpMessage(turn, COMMANDS, SHORT_MENU);
  return { text: replyTexts[turn.language].unknown };
}
