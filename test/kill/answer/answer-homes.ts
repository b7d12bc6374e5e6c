import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AdaptiveCard, PressData } from '../../../src/cards/adaptive-card';
import { type Connector, startConnector } from '../../support/connector';
import { copyDatabase, DUE, openHomes } from '../homes';
import type { Home } from '../life';
import { type AnswerTurn, ANSWERER, firstChoice, postPress, pressOf } from './turns';
import { startWholeLife } from './whole-life';

/** When the answer is given: ten minutes after the questions came. */
export const ANSWERED_AT = new Date(DUE.getTime() + 10 * 60_000);

/** Homes in which a question stands in the peer's chat, made anew for each kill. */
export interface AnswerHomes {
  connector: Connector;
  /** What a press on the first choice carries. */
  data: PressData;
  make(): Promise<{ home: Home; remove(): Promise<void> }>;
  close(): Promise<void>;
}

/** Lets the bot send the week's questions, over real HTTP, and the peer answer those that come before the turn. */
export async function openAnswerHomes(turn: AnswerTurn, serverUrl: string | undefined): Promise<AnswerHomes> {
  const connector = await startConnector();
  const { serviceUrl } = connector;
  const homes = await openHomes({ serverUrl, peers: 1, window: undefined, serviceUrl });
  const template = await homes.make(true);
  const data = await letItCome(template.home, turn, connector);
  let made = 0;
  return {
    connector,
    data,
    async make() {
      made += 1;
      const dataDir = join(template.home.dataDir, '..', `answer-${made}`);
      cpSync(template.home.dataDir, dataDir, { recursive: true });
      const { databaseUrl } = template.home;
      const copy =
        serverUrl === undefined || databaseUrl === undefined
          ? undefined
          : await copyDatabase(serverUrl, databaseUrl, made);
      return {
        home: { ...template.home, dataDir, databaseUrl: copy?.url },
        async remove() {
          rmSync(dataDir, { recursive: true, force: true });
          await copy?.drop();
        },
      };
    },
    async close() {
      await template.remove();
      await homes.close();
      await connector.close();
    },
  };
}

async function letItCome(home: Home, { after }: AnswerTurn, { sent, serviceUrl }: Connector): Promise<PressData> {
  const life = await startWholeLife(home, DUE);
  try {
    await life.bot.heartbeat.tick();
    let card = sent.map(({ activity }) => activity.attachments?.[0]?.content).at(-1) as AdaptiveCard;
    for (let answered = 0; answered < after; answered += 1) {
      const next = await postPress(life.port, pressOf(`before-${answered}`, firstChoice(card), serviceUrl));
      if (next === undefined) throw new Error(`${ANSWERER} got no next question.`);
      card = next;
    }
    return firstChoice(card);
  } finally {
    await life.end();
  }
}
