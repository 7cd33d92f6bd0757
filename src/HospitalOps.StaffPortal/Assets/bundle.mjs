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
// The values of wwwroot/look.css under the names of the package, so that its components and the product's own parts are one look.
const looks = (brand, hover, pressed, on, fg, page, surface, quiet, lines, texts) => ({
  colorBrandBackground: brand, colorBrandBackgroundHover: hover, colorBrandBackgroundPressed: pressed, colorBrandBackgroundSelected: hover,
  colorCompoundBrandBackground: brand, colorCompoundBrandBackgroundHover: hover, colorCompoundBrandBackgroundPressed: pressed,
  colorCompoundBrandStroke: brand, colorBrandStroke1: brand, colorNeutralForegroundOnBrand: on,
  colorBrandForeground1: fg, colorBrandForeground2: fg, colorBrandForegroundLink: fg,
  colorNeutralBackground1: surface, colorNeutralBackground2: page, colorNeutralBackground3: quiet,
  colorNeutralStroke2: lines[0], colorNeutralStroke1: lines[1], colorNeutralStrokeAccessible: lines[2],
  colorNeutralForeground1: texts[0], colorNeutralForeground2: texts[1], colorNeutralForeground3: texts[2],
});
const light = {
  ...createLightTheme(brand),
  ...looks('#00736a', '#005f58', '#004a45', '#ffffff', '#00635b', '#f4f5f6', '#ffffff', '#eceef0',
    ['#e0e2e4', '#cdd0d3', '#76797c'], ['#1f2326', '#41474c', '#5c6268']),
  colorBrandBackground2: '#dff1ef',
};
const dark = {
  ...createDarkTheme(brand),
  ...looks('#4fc3b7', '#74d2c8', '#3aa99e', '#00211e', '#7fd8ce', '#101415', '#1b2022', '#2a3235',
    ['#333b3f', '#465055', '#8f999e'], ['#f2f5f6', '#d2d8da', '#a9b2b6']),
  colorBrandBackground2: '#12403c',
};
const themes = { light, dark, contrast: teamsHighContrastTheme };
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
