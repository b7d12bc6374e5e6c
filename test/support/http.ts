import { request } from 'node:http';

/** What came back, and after how long. */
export interface HttpReply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  ms: number;
}

/** A request, written as it stands: nothing is added that a test did not ask for but `host` and the length. */
export interface HttpRequest {
  port: number;
  host?: string;
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  /** Text or bytes go with their length, a list of pieces goes chunked. */
  body?: string | Buffer | Iterable<Buffer>;
}

/** Sends one request on a connection of its own. Gives the answer also when it came before the whole body was written. */
export function send({
  port,
  host = '127.0.0.1',
  method = 'POST',
  path = '/api/messages',
  headers = {},
  body,
}: HttpRequest) {
  return new Promise<HttpReply>((resolve, reject) => {
    const began = performance.now();
    const whole = typeof body === 'string' || Buffer.isBuffer(body) ? Buffer.from(body) : undefined;
    const length = whole && !('content-length' in headers) ? { 'content-length': String(whole.length) } : {};
    const req = request({ port, host, method, path, agent: false, headers: { ...length, ...headers } });
    req.on('error', reject);
    req.on('response', (res) => {
      const chunks: Buffer[] = [];
      const done = () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text, ms: performance.now() - began });
        req.destroy();
      };
      res
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', done)
        .on('error', done);
    });
    if (whole) req.end(whole);
    else if (body === undefined) req.end();
    else void writeAll(req, body as Iterable<Buffer>);
  });
}

async function writeAll(req: ReturnType<typeof request>, pieces: Iterable<Buffer>): Promise<void> {
  for (const piece of pieces) {
    if (req.destroyed) return;
    if (!req.write(piece)) await new Promise((resolve) => req.once('drain', resolve).once('close', resolve));
  }
  req.end();
}
