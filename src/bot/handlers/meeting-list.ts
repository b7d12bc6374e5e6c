import { z } from 'zod';
import { MEETING_LIST_VERBS } from '../../cards/meeting-list-card';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import { detectCrisis } from '../../dialogs/help-now/detect';
import type { ListDecision, Mark } from '../../dialogs/meeting-list/decide';
import { groupOf } from '../../dialogs/meeting-list/group';
import { asOneLine, MOST_WRITTEN } from '../../dialogs/meeting-list/read-typed';
import { mayBeDue, type WhoAndWhen } from '../../dialogs/meeting-list/who-and-when';
import { mayDo } from '../../programme/access';
import { isDate } from '../../schedules/local-time';
import { meetingListTexts } from '../../text/meeting-list';
import { addToList, completeAgreement, markOnList } from '../meeting-list';
import {
  completeAgainFor,
  completeFor,
  meetingListCardFor,
  newAgreementFor,
  newPointFor,
  type FormBefore,
} from '../meeting-list-cards';
import { heavyWords } from '../heavy-words';
import type { Turn } from '../turn';
import type { Press, PressHandler } from './press-handler';

/** What a field may hold before it is looked at; more than this no card of ours sends. */
const MOST_SENT = 4_000;

const id = z.uuid();
const page = z.number().int().min(1).max(1_000).optional();
const field = z
  .string()
  .max(MOST_SENT)
  .optional()
  .transform((value) => asOneLine(value ?? '') || undefined);

const pageData = z.object({ page });
const markData = z.object({ page, which: field });
const asked = z.literal(1).optional();
const pointData = z.object({ id, what: field, asked });
const agreementData = z.object({ id, what: field, asked, who: field, by: field });
const completeData = z.object({ id, who: field, by: field });

/** The presses on the list for the development meeting and on its forms. */
export const meetingListHandlers: readonly PressHandler[] = [
  on(MEETING_LIST_VERBS.show, pageData, (turn, { page: wanted }, { slot }) =>
    meetingListCardFor(turn, slot, { page: wanted }),
  ),
  on(MEETING_LIST_VERBS.newPoint, pageData, async (turn, _data, { slot }) => newPointFor(turn, slot)),
  on(MEETING_LIST_VERBS.newAgreement, pageData, async (turn, _data, { slot }) => newAgreementFor(turn, slot)),
  on(MEETING_LIST_VERBS.done, markData, (turn, data, { slot }) => mark(turn, 'done', data, slot)),
  on(MEETING_LIST_VERBS.remove, markData, (turn, data, { slot }) => mark(turn, 'remove', data, slot)),

  on(MEETING_LIST_VERBS.addPoint, pointData, async (turn, press, { slot }) => {
    const { id: itemId, what } = press;
    const again = wordsAgain(turn, press);
    if (what === undefined || again !== undefined)
      return newPointFor(turn, slot, { ...again, id: itemId, words: what });
    const item = { id: itemId, kind: 'point', words: what, who: undefined, dueOn: undefined } as const;
    return afterAdding(turn, await addToList(turn, item), itemId, slot, meetingListTexts[turn.language].pointAdded);
  }),

  on(MEETING_LIST_VERBS.addAgreement, agreementData, async (turn, press, { slot }) => {
    const { id: itemId, what, who, by } = press;
    const again = wordsAgain(turn, press);
    if (what === undefined || again !== undefined)
      return newAgreementFor(turn, slot, { ...again, id: itemId, words: what });
    const { known, problem } = lookAt(turn, who, by);
    const decision = await addToList(turn, { id: itemId, kind: 'agreement', words: what, ...known });
    // What was written is kept; only what cannot be is asked for again.
    if (decision.kind !== 'refused' && problem !== undefined)
      return completeFor(turn, { id: itemId, words: what, ...known }, slot, problem);
    return afterAdding(turn, decision, itemId, slot, meetingListTexts[turn.language].agreementAdded);
  }),

  on(MEETING_LIST_VERBS.complete, completeData, async (turn, { id: itemId, who, by }, { slot }) => {
    const texts = meetingListTexts[turn.language];
    const { known, problem } = lookAt(turn, who, by);
    const decision = await completeAgreement(turn, { id: itemId, ...known });
    if (decision.kind === 'refused') return meetingListCardFor(turn, slot, { notice: texts.gone });
    if (problem === undefined)
      return meetingListCardFor(turn, slot, { withItem: itemId, notice: texts.agreementSaved });
    return completeAgainFor(turn, itemId, slot, problem);
  }),
];

async function mark(
  turn: Turn,
  how: Mark,
  { which, page: wanted }: z.infer<typeof markData>,
  slot: string,
): ReturnType<PressHandler['handle']> {
  const texts = meetingListTexts[turn.language];
  if (which === undefined) return meetingListCardFor(turn, slot, { page: wanted, notice: texts.chooseFirst });
  const decision = await markOnList(turn, { id: which, mark: how });
  const said = how === 'done' ? texts.done : texts.removed;
  const notice = decision.kind !== 'refused' ? said : decision.why === 'not-yours' ? texts.notYours : texts.gone;
  return meetingListCardFor(turn, slot, { page: wanted, notice });
}

/** An id that somebody else's item has comes from no form of ours. */
async function afterAdding(
  turn: Turn,
  decision: ListDecision,
  itemId: string,
  slot: string,
  notice: string,
): ReturnType<PressHandler['handle']> {
  if (decision.kind === 'refused') return oldCardCard(turn.language);
  return meetingListCardFor(turn, slot, { withItem: itemId, notice });
}

/** Why the form is shown again instead of keeping what was written; `undefined` when it can be kept. */
function wordsAgain(
  turn: Turn,
  { what, asked }: { what: string | undefined; asked?: 1 | undefined },
): Pick<FormBefore, 'notices' | 'asked'> | undefined {
  const texts = meetingListTexts[turn.language];
  if (what === undefined) return { notices: [texts.writeFirst] };
  if (what.length > MOST_WRITTEN) return { notices: [texts.tooLong({ most: MOST_WRITTEN, length: what.length })] };
  const hit = detectCrisis(what);
  if (hit !== undefined) turn.deps.leaveNoTrace();
  const offer = asked === 1 ? undefined : hit;
  return offer === undefined ? undefined : { notices: heavyWords(turn, offer, texts.notOnListYet), asked: true };
}

/** What of who and by when can be kept, and what to say of the rest. A field left empty is nothing. */
function lookAt(
  { facts, language, now }: Turn,
  who: string | undefined,
  by: string | undefined,
): { known: WhoAndWhen; problem: string | undefined } {
  const texts = meetingListTexts[language];
  const isOneOfUs = who === undefined || groupOf(facts).some((person) => person.id === who);
  const isPossible = by === undefined || (isDate(by) && mayBeDue(facts, by, now));
  return {
    known: { who: isOneOfUs ? who : undefined, dueOn: isPossible ? by : undefined },
    problem: isOneOfUs ? (isPossible ? undefined : texts.dayNotPossible) : texts.notOneOfUs,
  };
}

/** For the project group only, whoever holds the card. */
function on<Data>(
  verb: string,
  schema: z.ZodType<Data>,
  answer: (turn: Turn, data: Data, press: Press) => ReturnType<PressHandler['handle']>,
): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      if (!mayDo(turn.actor, 'use-meeting-list')) return notYoursCard(turn.language);
      const data = schema.safeParse(press);
      return data.success ? answer(turn, data.data, press) : oldCardCard(turn.language);
    },
  };
}
