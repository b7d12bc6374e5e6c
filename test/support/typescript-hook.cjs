/** Lets a plain Node process load the TypeScript sources: `node --require ./test/support/typescript-hook.cjs …`. */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** What was compiled once is kept for the next process; a changed source has another name. */
const KEPT = join(tmpdir(), `medspiller-compiled-${process.getuid?.() ?? 'user'}`);
mkdirSync(KEPT, { recursive: true, mode: 0o700 });

Module._extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const kept = join(KEPT, `${createHash('sha256').update(filename).update(source).digest('hex')}.js`);
  module._compile(read(kept) ?? compile(source, filename, kept), filename);
};

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function compile(source, filename, kept) {
  // Loaded only when something is to be compiled: it is slow to load.
  const { transformSync } = require('@swc/core');
  const { code } = transformSync(source, { filename });
  // Written beside it and then moved, so that no other process reads half a file.
  const half = `${kept}.${process.pid}`;
  writeFileSync(half, code);
  renameSync(half, kept);
  return code;
}
