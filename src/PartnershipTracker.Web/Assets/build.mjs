// Builds the site's style sheet and copies its fonts and favicon: `npm run build`.
// Writes only into ../wwwroot/css and ../wwwroot/fonts, both ignored by git, and replaces them whole.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const fontsource = join(modules, '@fontsource-variable');
const css = join(here, '../wwwroot/css');
const fonts = join(here, '../wwwroot/fonts');

await Promise.all([css, fonts].map((folder) => rm(folder, { recursive: true, force: true })));
await Promise.all([css, fonts].map((folder) => mkdir(folder, { recursive: true })));

// Bootstrap 5.3 is written with @import, so the one partial that loads it must use @import as well.
const { css: compiled } = compile(join(here, 'styles/site.scss'), {
  style: 'compressed',
  loadPaths: [modules],
  quietDeps: true,
  silenceDeprecations: ['import'],
});
await writeFile(join(css, 'site.css'), compiled);

const copies = [
  [join(fontsource, 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2'), join(fonts, 'source-serif-4.woff2')],
  [join(fontsource, 'source-serif-4/LICENSE'), join(fonts, 'source-serif-4.LICENSE.txt')],
  [join(fontsource, 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2'), join(fonts, 'source-sans-3.woff2')],
  [join(fontsource, 'source-sans-3/LICENSE'), join(fonts, 'source-sans-3.LICENSE.txt')],
  [join(here, 'favicon.svg'), join(css, 'favicon.svg')],
];
await Promise.all(copies.map(([from, to]) => cp(from, to)));

const kilobytes = (Buffer.byteLength(compiled) / 1024).toFixed(1);
console.log(`wwwroot/css/site.css ${kilobytes} kB, ${copies.length} files copied`);
