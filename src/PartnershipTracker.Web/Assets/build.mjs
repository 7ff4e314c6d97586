// Builds the site's style sheet and scripts and copies its fonts and favicon: `npm run build`.
// Writes only into ../wwwroot/css, ../wwwroot/fonts and ../wwwroot/js, all ignored by git, and replaces them whole.
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compile } from 'sass';
import subsetFont from 'subset-font';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const fontsource = join(modules, '@fontsource-variable');
const css = join(here, '../wwwroot/css');
const fonts = join(here, '../wwwroot/fonts');
const js = join(here, '../wwwroot/js');

await Promise.all([css, fonts, js].map((folder) => rm(folder, { recursive: true, force: true })));
await Promise.all([css, fonts, js].map((folder) => mkdir(folder, { recursive: true })));

// Bootstrap 5.3 is written with @import, so the one partial that loads it must use @import as well.
const { css: compiled } = compile(join(here, 'styles/site.scss'), {
  style: 'compressed',
  loadPaths: [modules],
  quietDeps: true,
  silenceDeprecations: ['import'],
});
await writeFile(join(css, 'site.css'), compiled);

const copies = [
  [join(fontsource, 'source-serif-4/LICENSE'), join(fonts, 'source-serif-4.LICENSE.txt')],
  [join(fontsource, 'source-sans-3/LICENSE'), join(fonts, 'source-sans-3.LICENSE.txt')],
  [join(here, 'favicon.svg'), join(css, 'favicon.svg')],
];
await Promise.all(copies.map(([from, to]) => cp(from, to)));

// Of each font the letters of Western languages, in the weights that the style sheet uses: half of what a first visit would load. What else a
// name is written with comes from the reader's own fonts. Pictures are drawn on the server in two single weights.
const letters = [[0x20, 0x7e], [0xa0, 0x17f]].flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))).join('') + '–—‘’‚“”„†•…‹›€™−';
const weights = { wght: { min: 400, max: 700 } };
const subsets = [
  ['source-serif-4', 'source-serif-4.woff2', { targetFormat: 'woff2', variationAxes: weights }],
  ['source-sans-3', 'source-sans-3.woff2', { targetFormat: 'woff2', variationAxes: weights }],
  ['source-sans-3', 'picture-regular.ttf', { targetFormat: 'truetype', variationAxes: { wght: 400 } }],
  ['source-sans-3', 'picture-bold.ttf', { targetFormat: 'truetype', variationAxes: { wght: 600 } }],
];
await Promise.all(subsets.map(async ([name, to, options]) =>
  writeFile(join(fonts, to), await subsetFont(await readFile(join(fontsource, `${name}/files/${name}-latin-wght-normal.woff2`)), letters, options))));

// Every file of scripts/ is what a page loads; what several of them share lies in a folder below and becomes a chunk. The type
// checker writes nothing: Vite strips types without looking at them.
const scripts = (await readdir(join(here, 'scripts'))).filter((name) => name.endsWith('.ts'));
await promisify(execFile)(process.execPath, [join(modules, 'typescript/bin/tsc'), '--project', here]).catch((error) => {
  console.error(error.stdout);
  process.exit(1);
});
await build({
  root: here,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: js,
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: Object.fromEntries(scripts.map((name) => [basename(name, '.ts'), join(here, 'scripts', name)])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js', format: 'es' },
      preserveEntrySignatures: false,
    },
  },
});

const kilobytes = (Buffer.byteLength(compiled) / 1024).toFixed(1);
console.log(`wwwroot/css/site.css ${kilobytes} kB, ${scripts.length} scripts, ${subsets.length} fonts, ${copies.length} files copied`);
