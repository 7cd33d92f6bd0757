// Builds wwwroot/assets: the design tokens of three themes, the fonts, the charts.
import { build } from 'esbuild';
import tokens from '@fluentui/tokens';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';

const { createDarkTheme, createLightTheme, teamsHighContrastTheme } = tokens;
const out = '../wwwroot/assets';
const brand = {
  10: '#001f1d', 20: '#042926', 30: '#073531', 40: '#08413d', 50: '#084e49', 60: '#075b55', 70: '#056862', 80: '#02766f',
  90: '#1f837b', 100: '#3a9188', 110: '#539e96', 120: '#6baba3', 130: '#83b8b1', 140: '#9bc5bf', 150: '#b3d2cd', 160: '#cbdfdc',
};
const fontStack = "'Noto Sans Variable', 'Noto Sans Arabic Variable', 'Segoe UI', system-ui, sans-serif";

await rm(out, { recursive: true, force: true });
await mkdir(`${out}/fonts`, { recursive: true });

// Loaded only by pages that draw.
await build({
  entryPoints: ['charts.js'],
  outfile: `${out}/charts.js`,
  bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'eof', logLevel: 'warning',
});

const declarations = theme => Object.entries({ ...theme, fontFamilyBase: fontStack })
  .map(([name, value]) => `--${name}:${value};`).join('');
// The ramp's own dark foregrounds stay under 4.5:1 on the dark backgrounds.
const dark = { ...createDarkTheme(brand), colorBrandForeground1: brand[130], colorBrandForeground2: brand[140], colorBrandForegroundLink: brand[140] };
const themes = { light: createLightTheme(brand), dark, contrast: teamsHighContrastTheme };
// On the body too: the component library's script writes its own theme at the root.
await writeFile(`${out}/tokens.css`, Object.entries(themes)
  .map(([name, theme]) => `${name === 'light' ? ':root,' : ''}[data-theme="${name}"],[data-theme="${name}"]>body{${declarations(theme)}}`).join('\n'));

// Only the scripts of the product's three languages.
let faces = '';
for (const [family, subsets] of [['noto-sans', ['latin', 'latin-ext']], ['noto-sans-arabic', ['arabic']]]) {
  const css = await readFile(`node_modules/@fontsource-variable/${family}/index.css`, 'utf8');
  for (const subset of subsets) {
    const file = `${family}-${subset}-wght-normal.woff2`;
    const face = css.match(/@font-face\s*{[^}]*}/g).find(block => block.includes(file));
    faces += face.replace(/src:[^;]*;/, `src: url(fonts/${file}) format('woff2');`) + '\n';
    await copyFile(`node_modules/@fontsource-variable/${family}/files/${file}`, `${out}/fonts/${file}`);
  }
}
await writeFile(`${out}/fonts.css`, faces);
