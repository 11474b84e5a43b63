// deflate.mjs PAKO NAMES FILE...: writes FILE.deflate beside each file, its content as a raw deflate stream (RFC 1951)
// that may refer back to the content of NAMES as if that stood in front of it.
// In JavaScript, since zlib itself differs from machine to machine in what it makes of the same bytes, and the module
// must be the same wherever it is built.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [pako, names, ...files] = process.argv.slice(2);
const dictionary = readFileSync(names);
const { deflateRaw } = await import(pathToFileURL(`${pako}/dist/pako.mjs`));
for (const file of files) {
    writeFileSync(`${file}.deflate`, deflateRaw(readFileSync(file), { level: 9, memLevel: 9, dictionary }));
}
