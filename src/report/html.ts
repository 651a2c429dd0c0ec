/**
 * The report a browser shows: one file, nothing loaded from anywhere.
 *
 * @module
 */
import type { BacktestResult } from '../engine/result.js';
import { changesSection } from './changes.js';
import { equityFigure, plotFigure } from './curve.js';
import { breakerSpans, cutMiddle, dataName, describeFailure, period, pluginLapses, refusedRequests } from './digest.js';
import { formatCount, formatNumber, formatTime } from './format.js';
import { html, Markup } from './markup.js';
import { pageStyle } from './page-style.js';
import { shadowsSection } from './shadows.js';
import { logsSection, ordersSection, refusalsSection, riskEventsSection } from './tables.js';

/** How many times of plugins out of order a page lists. */
const LAPSE_LIMIT = 50;

/** The load line as a ship carries it: a circle crossed by a line. */
const mark = html`<svg viewBox="0 0 52 52" aria-hidden="true"><circle cx="26" cy="26" r="17" fill="none" stroke="var(--sea)" stroke-width="4.5"/><path d="M2 26H50" stroke="var(--red)" stroke-width="4.5"/></svg>`;

/**
 * Writes the report of a result as one HTML page with inline style and graphics, for light and dark screens and for paper.
 *
 * @remarks What the strategy and the data wrote is escaped, and the page's own policy forbids scripts and the network. Curves and
 * tables are thinned to what a person can see; `result.json` holds everything.
 * @param result - the result of a run
 * @returns the page
 */
export function formatReport(result: BacktestResult): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${result.algorithm} - Plimsoll</title>
<style>
${new Markup(pageStyle)}
</style>
</head>
<body>
<main>
${header(result)}
${failure(result)}
${lapses(result)}
${keyFigures(result)}
<section><h2>Account value and drawdown</h2>${equityFigure(result)}</section>
${statistics(result)}
${plots(result)}
${changesSection(result)}
${refusalsSection(result)}
${shadowsSection(result)}
${riskEventsSection(result)}
${ordersSection(result)}
${configuration(result)}
${logsSection(result)}
<footer>Made by Plimsoll. Times are UTC. result.json holds everything.</footer>
</main>
</body>
</html>
`.text;
}

function header(result: BacktestResult): Markup {
  const span = period(result);
  const facts = [
    span === undefined ? 'no data' : `${span[0]} to ${span[1]}`,
    dataName(result),
    formatCount(result.dataPoints, 'data point'),
  ].filter((fact) => fact !== '');

  return html`<header>${mark}<div><h1>${result.algorithm} <span class="pill ${result.status === 'failed' ? 'bad' : 'good'}">${result.status}</span></h1>
<p>${facts.join(' · ')}</p></div></header>`;
}

function failure({ error }: BacktestResult): Markup | undefined {
  return error === null
    ? undefined
    : html`<section class="failure"><h2>The strategy failed</h2><p>${describeFailure(error)}</p></section>`;
}

/** Above the figures: whoever reads them must know that a limit was off. */
function lapses({ riskEvents }: BacktestResult): Markup | undefined {
  const found = pluginLapses(riskEvents);
  const lasting = found.filter(({ end }) => end === undefined).length;
  const { head, cut, tail } = cutMiddle(found, LAPSE_LIMIT);
  const items = [...head, ...tail].map(
    ({ end, plugin, start, what }) =>
      html`<li><strong>${plugin}</strong>: ${what} from ${formatTime(start.time)} ${end === undefined ? 'to the end of the run' : `until ${formatTime(end.time)}`} (${start.message})</li>`,
  );

  return found.length === 0
    ? undefined
    : html`<section class="failure"><h2>Risk plugins out of order (${formatNumber(lasting)} at the end of the run)</h2><ul>${items}</ul>${cut === 0 ? undefined : html`<p>${formatCount(cut, 'more time')} in result.json.</p>`}</section>`;
}

function keyFigures(result: BacktestResult): Markup {
  const refused = refusedRequests(result).length;
  const trips = breakerSpans(result.riskEvents).length;
  const named: readonly (readonly [title: string, statistic: string])[] = [
    ['Net profit', 'Net Profit'],
    ['Annual return', 'Compounding Annual Return'],
    ['Sharpe ratio', 'Sharpe Ratio'],
    ['Drawdown', 'Drawdown'],
  ];

  return html`<dl class="facts">${named.map(([title, statistic]) =>
    result.statistics[statistic] === undefined ? undefined : figure(title, result.statistics[statistic], ''),
  )}${figure('Orders', formatNumber(result.orders.length), '')}${figure('Refused', formatNumber(refused), refused > 0 ? 'warn' : '')}${figure('Breaker trips', formatNumber(trips), trips > 0 ? 'bad' : '')}</dl>`;
}

function figure(title: string, value: string, tone: string): Markup {
  return html`<div><dt>${title}</dt><dd class="${tone}">${value}</dd></div>`;
}

function statistics(result: BacktestResult): Markup | undefined {
  const rows = Object.entries(result.statistics).map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  );

  return rows.length === 0
    ? undefined
    : html`<section><h2>Statistics</h2><dl class="statistics">${rows}</dl></section>`;
}

function plots({ charts }: BacktestResult): Markup | undefined {
  const figures = Object.entries(charts).map(([name, chart]) => plotFigure(name, chart));

  return figures.length === 0
    ? undefined
    : html`<section class="long"><h2>Charts of the strategy</h2>${figures}</section>`;
}

function configuration({ config }: BacktestResult): Markup {
  const plugins = config.plugins.map(
    ({ name, version, status }) =>
      html`<tr><th scope="row">${name}</th><td>${version}</td><td><code>${JSON.stringify(status)}</code></td></tr>`,
  );
  const table = html`<div class="scroll"><table><thead><tr><th scope="col">Plugin</th><th scope="col">Version</th><th scope="col">State at the end</th></tr></thead><tbody>${plugins}</tbody></table></div>`;

  return html`<section class="long"><h2>Risk plugins and configuration</h2>
${plugins.length === 0 ? html`<p class="none">No plugin was registered; the gate's own rules still hold.</p>` : table}
<p class="note">Configuration hash <code>${config.hash}</code></p>
<details><summary>Risk configuration</summary><pre>${JSON.stringify(config.risk, null, 2)}</pre></details>
<details><summary>Run configuration</summary><pre>${JSON.stringify(config.run, null, 2)}</pre></details>
</section>`;
}
