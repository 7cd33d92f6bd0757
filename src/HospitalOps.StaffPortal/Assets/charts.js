// Bars and lines with Apache ECharts (Apache-2.0), drawn as SVG in the colours of the page. The numbers are also in a table beside the chart.
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const drawn = new WeakMap();
const sizes = new ResizeObserver(entries => entries.forEach(entry => drawn.get(entry.target)?.resize()));

// kind: bar or line; mirrored: right to left, which time axes are not.
export function draw(element, { kind, categories, series, unit, mirrored, description }) {
  const style = getComputedStyle(element);
  const token = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  const text = style.color;
  const lines = token('--colorNeutralStroke1', '#888');
  const palette = ['--colorBrandBackground', '--colorPaletteMarigoldBorderActive', '--colorPaletteBlueBorderActive', '--colorPaletteRedBorder2'].map((name, at) => token(name, ['#0b6a62', '#c19c00', '#0078d4', '#d13438'][at]));
  let chart = drawn.get(element);
  if (!chart) {
    chart = echarts.init(element, null, { renderer: 'svg' });
    drawn.set(element, chart);
    sizes.observe(element);
  }
  const axis = { axisLabel: { color: text }, axisLine: { lineStyle: { color: lines } }, splitLine: { lineStyle: { color: lines, opacity: 0.4 } } };
  chart.setOption({
    animation: false,
    color: palette,
    textStyle: { fontFamily: style.fontFamily, color: text },
    aria: { enabled: true, decal: { show: series.length > 1 }, label: { description } },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    legend: { show: series.length > 1, textStyle: { color: text }, right: mirrored ? 0 : 'auto', left: mirrored ? 'auto' : 0, top: 0 },
    grid: { left: 48, right: 16, top: series.length > 1 ? 56 : 32, bottom: 32 },
    xAxis: { type: 'category', data: categories, inverse: mirrored, ...axis },
    yAxis: { type: 'value', name: unit, nameTextStyle: { color: text }, position: mirrored ? 'right' : 'left', ...axis },
    series: series.map(one => ({ name: one.name, type: kind, data: one.values, smooth: false, showSymbol: categories.length < 60, barMaxWidth: 28 })),
  }, { notMerge: true });
}

export function forget(element) {
  sizes.unobserve(element);
  drawn.get(element)?.dispose();
  drawn.delete(element);
}
