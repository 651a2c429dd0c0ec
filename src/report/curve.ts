/**
 * The curves of the report, as SVG.
 *
 * @module
 */
import { parseUtc } from '../core/time.js';
import type { BacktestResult } from '../engine/result.js';
import { type BreakerSpan, breakerSpans, drawdowns, type PointRow, spanLength } from './digest.js';
import { formatNumber, formatShort, formatTime } from './format.js';
import { html, type Markup } from './markup.js';
import { extent, linear, niceTicks, type Scale, type Series, thin, timeTicks } from './scale.js';

/** From where to where a curve reaches. */
interface Panel {
  readonly top: number;
  readonly bottom: number;
}

const page = { width: 1080, left: 62, right: 14 };
const inner = page.width - page.left - page.right;
const tripRow = 18;
const recoveryRow = 30;
const equityPanel = { top: 42, bottom: 318 };
const fallPanel = { top: 350, bottom: 440 };

/**
 * Draws the account's value with the fall from its peak below it, and the times a circuit breaker blocked.
 *
 * @param result - the result
 * @returns a figure with its legend; a sentence when there is nothing to draw
 */
export function equityFigure(result: BacktestResult): Markup {
  const series = toSeries(result.equity);
  const { times, values } = series;

  if (times.length < 2) {
    return html`<p class="none">The run was too short for a curve.</p>`;
  }

  const from = times[0] ?? 0;
  const to = times[times.length - 1] ?? 0;
  const x = linear(from, to, page.left, page.width - page.right);
  const falls = drawdowns(values);
  const spans = breakerSpans(result.riskEvents);
  const [low, high] = extent(values);
  const deepest = Math.min(...extent(falls), -0.001);
  const label = `Account value from ${formatNumber(values[0] ?? 0, 2)} to ${formatNumber(values[values.length - 1] ?? 0, 2)}, lowest ${formatNumber(low, 2)}, highest ${formatNumber(high, 2)}; deepest fall from a peak ${formatNumber(deepest * -100, 1)} %; ${spans.length} circuit-breaker trips.`;

  return html`<figure>
<svg viewBox="0 0 ${page.width} 466" role="img" aria-label="${label}">
<defs><linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" class="sea-top"/><stop offset="1" class="sea-bottom"/></linearGradient></defs>
${timeAxis(from, to, x, equityPanel, fallPanel)}
${spans.map((span) => band(span, x, from, to))}
${equityCurve(series, x, low, high)}
${fallCurve({ times, values: falls }, x, deepest)}
${spans.map((span) => markers(span, x, from, to))}
</svg>
<figcaption>${legend(spans.length)}</figcaption>
</figure>`;
}

/**
 * Draws a chart that the strategy plotted.
 *
 * @param name - the chart's name
 * @param chart - its series
 * @returns a figure with its legend
 */
export function plotFigure(name: string, chart: BacktestResult['charts'][string]): Markup {
  const series = Object.entries(chart).map(([title, points]) => ({ title, ...toSeries(points) }));
  const [from, to] = extent(...series.map(({ times }) => times));
  const [low, high] = padded(extent(...series.map(({ values }) => values)));
  const x = linear(from, to, page.left, page.width - page.right);
  const y = linear(low, high, 184, 12);

  return html`<figure>
<h3>${name}</h3>
<svg viewBox="0 0 ${page.width} 214" role="img" aria-label="Chart ${name}: ${series.map(({ title }) => title).join(', ')}">
${timeAxis(from, to, x, { top: 12, bottom: 184 })}${valueAxis(niceTicks(low, high, 4), y, formatShort)}
${series.map((each, index) => html`<path class="line s${index % 6}" d="${path(thin(each, inner), x, y)}"/>`)}
</svg>
<figcaption>${series.map(({ title }, index) => html`<span class="key"><i class="swatch s${index % 6}"></i>${title}</span>`)}</figcaption>
</figure>`;
}

function toSeries(points: readonly PointRow[]): Series {
  return { times: points.map(({ time }) => parseUtc(time)), values: points.map(({ value }) => value) };
}

function padded([low, high]: readonly [number, number]): readonly [number, number] {
  const pad = (high - low || Math.abs(high) || 1) * 0.04;

  return [low - pad, high + pad];
}

function equityCurve(series: Series, x: Scale, lowest: number, highest: number): Markup {
  const [low, high] = padded([lowest, highest]);
  const y = linear(low, high, equityPanel.bottom, equityPanel.top);
  const seen = thin(series, inner);
  const line = path(seen, x, y);
  const start = series.values[0] ?? 0;

  return html`${valueAxis(niceTicks(low, high, 6), y, formatShort)}
<path class="sea" d="${line}${closing(seen, x, equityPanel.bottom)}"/>
<line class="start" x1="${page.left}" x2="${page.width - page.right}" y1="${fixed(y(start))}" y2="${fixed(y(start))}"><title>Start: ${formatNumber(start, 2)}</title></line>
<path class="equity" d="${line}"/>
<text class="panel" x="0" y="13">Account value</text>`;
}

function fallCurve(series: Series, x: Scale, deepest: number): Markup {
  const y = linear(deepest * 1.08, 0, fallPanel.bottom, fallPanel.top);
  const seen = thin(series, inner);
  const line = path(seen, x, y);
  const percent = (value: number): string => `${formatNumber(value * 100, 2)}%`;

  return html`${valueAxis(niceTicks(deepest * 1.08, 0, 3), y, percent)}
<path class="fall-area" d="${line}${closing(seen, x, fallPanel.top)}"/>
<path class="fall" d="${line}"/>
<text class="panel" x="0" y="${fallPanel.top - 14}">Drawdown from the peak</text>`;
}

function band({ trip, recovery }: BreakerSpan, x: Scale, from: number, to: number): Markup {
  const [start, end] = placeSpan(trip.time, recovery?.time, from, to).map(x) as [number, number];

  return html`<rect class="band" x="${fixed(start)}" y="${equityPanel.top}" width="${fixed(Math.max(1.5, end - start))}" height="${fallPanel.bottom - equityPanel.top}"/>`;
}

function markers(span: BreakerSpan, x: Scale, from: number, to: number): Markup {
  const { trip, recovery } = span;
  const [start, end] = placeSpan(trip.time, recovery?.time, from, to).map(x) as [number, number];
  const title = `${formatTime(trip.time)} tripped: ${trip.message}`;
  const down = html`<path class="trip" d="M${fixed(start - 5)} ${tripRow}h10l-5 9z"><title>${title}</title></path>`;
  const up =
    recovery &&
    html`<path class="recovery" d="M${fixed(end - 5)} ${recoveryRow + 9}h10l-5 -9z"><title>${formatTime(recovery.time)} recovered after ${spanLength(span)}: ${recovery.message}</title></path>`;

  return html`${down}${up}`;
}

function placeSpan(trip: string, recovery: string | undefined, from: number, to: number): [number, number] {
  const inside = (utc: number): number => Math.min(to, Math.max(from, utc));

  return [inside(parseUtc(trip)), recovery === undefined ? to : inside(parseUtc(recovery))];
}

function timeAxis(from: number, to: number, x: Scale, ...panels: readonly Panel[]): Markup {
  const bottom = Math.max(...panels.map((panel) => panel.bottom));

  return html`${timeTicks(from, to, 12).map(
    ({ at, label }) =>
      html`${panels.map((panel) => html`<line class="grid" x1="${fixed(x(at))}" x2="${fixed(x(at))}" y1="${panel.top}" y2="${panel.bottom}"/>`)}<text class="tick" text-anchor="middle" x="${fixed(x(at))}" y="${bottom + 18}">${label}</text>`,
  )}`;
}

function valueAxis(ticks: readonly number[], y: Scale, format: (value: number) => string): Markup {
  return html`${ticks.map(
    (value) =>
      html`<line class="grid" x1="${page.left}" x2="${page.width - page.right}" y1="${fixed(y(value))}" y2="${fixed(y(value))}"/><text class="tick" text-anchor="end" x="${page.left - 8}" y="${fixed(y(value) + 4)}">${format(value)}</text>`,
  )}`;
}

function legend(trips: number): Markup {
  const breaker = html`<span class="key"><i class="swatch band"></i>circuit breaker tripped</span><span class="key"><i class="mark trip">▼</i>trip</span><span class="key"><i class="mark recovery">▲</i>recovery</span>`;

  return html`<span class="key"><i class="swatch equity"></i>account value</span><span class="key"><i class="swatch fall"></i>drawdown</span><span class="key"><i class="swatch start"></i>start</span>${trips > 0 ? breaker : undefined}`;
}

function path({ times, values }: Series, x: Scale, y: Scale): string {
  return times
    .map((time, index) => `${index === 0 ? 'M' : 'L'}${fixed(x(time))} ${fixed(y(values[index] ?? 0))}`)
    .join('');
}

function closing({ times }: Series, x: Scale, base: number): string {
  return `L${fixed(x(times[times.length - 1] ?? 0))} ${base}L${fixed(x(times[0] ?? 0))} ${base}Z`;
}

function fixed(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
