/**
 * The baseline: a bare echo bot on the same server and SDK. `node echo-bot.js` stands on botbuilder alone, `node echo-bot.js teams-ai`
 * on the parts of teams-ai that we use, by the same paths. Listens on PORT, says 200 on /readyz, and repeats what it is told.
 */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { createServer, plugins, type Request, type Response } from 'restify';

type Handler = (context: TurnContext) => Promise<void>;

const repeat: Handler = async (context) => {
  if (context.activity.type === 'message') await context.sendActivity(context.activity.text);
};

const { adapter, handler } = process.argv[2] === 'teams-ai' ? withTeamsAi() : withBotbuilder();

const server = createServer({ noWriteContinue: true });
server.use(plugins.bodyParser({ maxBodySize: 256 * 1024 }));
server.get('/readyz', (_req: Request, res: Response, next: () => void) => {
  res.send(200);
  next();
});
server.post('/api/messages', async (req: Request, res: Response) => {
  // restify's types are looser than botbuilder's.
  await adapter.process(req as never, res as never, handler);
});
server.listen(Number(process.env.PORT), '127.0.0.1');

function withBotbuilder() {
  return { adapter: new CloudAdapter(new ConfigurationBotFrameworkAuthentication({})), handler: repeat };
}

function withTeamsAi() {
  const { TeamsAdapter } = require('@microsoft/teams-ai/lib/TeamsAdapter') as typeof import('@microsoft/teams-ai');
  const { Application } = require('@microsoft/teams-ai/lib/Application') as typeof import('@microsoft/teams-ai');
  const app = new Application({ removeRecipientMention: true });
  app.activity('message', repeat);
  const run: Handler = async (context) => void (await app.run(context));
  return { adapter: new TeamsAdapter({}), handler: run };
}
