// Builds the site's style sheet and scripts and copies its fonts and favicon: `npm run build`.
// Writes only into ../wwwroot/css, ../wwwroot/fonts and ../wwwroot/js, all ignored by git, and replaces them whole.
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compile } from 'sass';
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
  [join(fontsource, 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2'), join(fonts, 'source-serif-4.woff2')],
  [join(fontsource, 'source-serif-4/LICENSE'), join(fonts, 'source-serif-4.LICENSE.txt')],
  [join(fontsource, 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2'), join(fonts, 'source-sans-3.woff2')],
  [join(fontsource, 'source-sans-3/LICENSE'), join(fonts, 'source-sans-3.LICENSE.txt')],
  [join(here, 'favicon.svg'), join(css, 'favicon.svg')],
];
await Promise.all(copies.map(([from, to]) => cp(from, to)));

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
console.log(`wwwroot/css/site.css ${kilobytes} kB, ${scripts.length} scripts, ${copies.length} files copied`);
