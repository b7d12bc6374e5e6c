/**
 * `node --require ./test/support/compile-once.cjs node_modules/jest/bin/jest.js`: what is not a test is compiled once in each of Jest's workers. Every
 * test file runs in a room of its own and loads up to two thousand modules anew; V8 would parse each of them anew, too, a third of the loading.
 */
const vm = require('node:vm');

const compileAnew = vm.compileFunction;
/** By file: the code as it was last compiled, and what V8 made of it. */
const compiled = new Map();

vm.compileFunction = (code, parameters, options) => {
  const file = options?.filename;
  if (file === undefined || file.endsWith('.test.ts')) return compileAnew(code, parameters, options);
  const known = compiled.get(file);
  if (known?.code === code) return compileAnew(code, parameters, { ...options, cachedData: known.data });
  const made = compileAnew(code, parameters, { ...options, produceCachedData: true });
  if (made.cachedData !== undefined) compiled.set(file, { code, data: made.cachedData });
  return made;
};
