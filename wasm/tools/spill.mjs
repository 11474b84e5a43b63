// Makes every pointer visible to MicroPython's collector: usage `node spill.mjs BINARYEN_DIR IN OUT UNSPILLED...`.
//
// The collector looks for pointers in the C stack, but in WebAssembly a C local lives in a wasm local, which nothing
// can look at. Binaryen's pass "spill-pointers" stores what may be a pointer to the shadow stack across every call.
// It runs here on each function, but for those that are named on the command line; wasm/unspilled.txt says why each
// of them may be left out.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [binaryenDir, input, output, ...unspilled] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(join(binaryenDir, 'index.js')));

const module = binaryen.readBinary(readFileSync(input));
const left = new Set(unspilled);
for (let i = 0; i < module.getNumFunctions(); i++) {
  const reference = module.getFunctionByIndex(i);
  const { name, base } = binaryen.getFunctionInfo(reference);
  if (base !== null && base !== '') continue; // an import has no body
  if (left.delete(name)) continue;
  module.runPassesOnFunction(reference, ['spill-pointers']);
}
if (left.size > 0) {
  throw new Error(`no such function to leave unspilled: ${[...left].join(', ')}`);
}
if (!module.validate()) {
  throw new Error('the module is not valid after spilling');
}
writeFileSync(output, module.emitBinary());
