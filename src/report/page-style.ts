/**
 * How the report looks: light, dark and on paper.
 *
 * @module
 */

/** The style sheet of the report. */
export const pageStyle = `
:root { color-scheme: light dark; --page: #f4f6f9; --card: #fff; --ink: #14202e; --soft: #526175; --rule: #dbe2ea; --hair: #e9eef3;
  --sea: #0b62a8; --sea-fill: #0b62a8; --red: #b3261e; --red-fill: #d6453c; --green: #0f6e46; --amber: #845400; --pill: #eef2f6;
  --s0: #0b62a8; --s1: #c2560c; --s2: #0f6e46; --s3: #7c3aa8; --s4: #a5264f; --s5: #5b6470; }
@media (prefers-color-scheme: dark) { :root { --page: #0c131b; --card: #131d28; --ink: #e5edf5; --soft: #9fb1c4; --rule: #2a3948; --hair: #1f2c39;
  --sea: #6db8ff; --sea-fill: #3f93e0; --red: #ff958b; --red-fill: #e5564b; --green: #62d49d; --amber: #f2c36b; --pill: #1d2a37;
  --s0: #6db8ff; --s1: #ffa45c; --s2: #62d49d; --s3: #c79bf0; --s4: #ff8fb0; --s5: #a9b4c0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
main { max-width: 1160px; margin: 0 auto; padding: 28px 20px 56px; }
header { display: flex; gap: 16px; align-items: center; flex-wrap: wrap; margin-bottom: 20px; }
header svg { width: 52px; height: 52px; flex: none; }
header div { flex: 1 1 20rem; min-width: 0; }
h1 { font-size: 26px; line-height: 1.2; margin: 0; display: flex; gap: 12px; align-items: center; flex-wrap: wrap; overflow-wrap: anywhere; }
header p { margin: 4px 0 0; color: var(--soft); }
h2 { font-size: 17px; margin: 0 0 12px; }
h2 small { font-weight: 400; color: var(--soft); font-size: 14px; margin-left: 6px; }
h3 { font-size: 14px; margin: 18px 0 8px; color: var(--soft); font-weight: 600; }
section { background: var(--card); border: 1px solid var(--rule); border-radius: 12px; padding: 18px 20px; margin: 16px 0; }
.pill { font-size: 12.5px; font-weight: 600; line-height: 1; padding: 5px 9px; border-radius: 99px; background: var(--pill); color: var(--soft); white-space: nowrap; }
.good { color: var(--green); } .bad { color: var(--red); } .warn { color: var(--amber); }
.failure { border-color: var(--red); } .failure p { margin: 0; font-family: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; color: var(--red); overflow-wrap: anywhere; white-space: pre-wrap; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 12px; margin: 0; }
.facts div { background: var(--card); border: 1px solid var(--rule); border-radius: 12px; padding: 12px 16px; }
.facts dt { color: var(--soft); font-size: 13px; } .facts dd { margin: 2px 0 0; font-size: 21px; font-weight: 650; font-variant-numeric: tabular-nums; }
.statistics { columns: 3 280px; column-gap: 36px; margin: 0; font-size: 14px; }
.statistics div { display: flex; justify-content: space-between; gap: 12px; border-bottom: 1px solid var(--hair); padding: 5px 0; break-inside: avoid; }
.statistics dt { color: var(--soft); } .statistics dd { margin: 0; font-variant-numeric: tabular-nums; font-weight: 550; text-align: right; flex: none; max-width: 64%; overflow-wrap: break-word; }
.shadows h3 { margin-top: 26px; font-size: 15.5px; color: var(--ink); } .shadows h3 small { color: var(--soft); font-weight: 400; } .shadows h4 { font-size: 14px; margin: 16px 0 8px; color: var(--soft); } .shadows p { margin: 8px 0 12px; } .shadows .facts { margin: 12px 0; }
figure { margin: 0; overflow-x: auto; } figure svg { display: block; width: 100%; min-width: 560px; height: auto; }
figcaption { display: flex; flex-wrap: wrap; gap: 6px 20px; color: var(--soft); font-size: 13.5px; margin-top: 6px; padding-left: 5.7%; }
.key { display: inline-flex; align-items: center; gap: 7px; } .swatch { width: 18px; height: 0; border-top: 3px solid currentColor; border-radius: 2px; }
.swatch.equity { color: var(--sea); } .swatch.fall { color: var(--red-fill); } .swatch.start { border-top: 2px dashed var(--soft); }
.swatch.band { height: 13px; border: 0; background: var(--red-fill); opacity: .28; } .mark { font-style: normal; font-size: 12px; } .mark.trip { color: var(--red); } .mark.recovery { color: var(--green); }
.grid { stroke: var(--hair); stroke-width: 1; } .tick { fill: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; } .panel { fill: var(--soft); font-size: 12.5px; font-weight: 600; }
.sea-top { stop-color: var(--sea-fill); stop-opacity: .26; } .sea-bottom { stop-color: var(--sea-fill); stop-opacity: .02; } .sea { fill: url(#sea); }
.equity, .fall, .line { fill: none; stroke-width: 1.6; stroke-linejoin: round; } path.equity { stroke: var(--sea); } path.fall { stroke: var(--red-fill); stroke-width: 1.1; } .fall-area { fill: var(--red-fill); opacity: .22; }
.start { stroke: var(--soft); stroke-dasharray: 5 5; stroke-width: 1; } rect.band { fill: var(--red-fill); opacity: .13; } path.trip { fill: var(--red); } path.recovery { fill: var(--green); }
${[0, 1, 2, 3, 4, 5].map((index) => `path.s${index} { stroke: var(--s${index}); } .swatch.s${index} { color: var(--s${index}); }`).join(' ')}
.scroll { overflow: auto; max-height: 30rem; border: 1px solid var(--hair); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; font-size: 13.5px; } th, td { text-align: left; padding: 6px 12px; border-bottom: 1px solid var(--hair); vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--card); color: var(--soft); font-weight: 600; box-shadow: 0 1px 0 var(--rule); white-space: nowrap; } tbody tr:last-child > * { border-bottom: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; } .time { white-space: nowrap; font-variant-numeric: tabular-nums; } td { overflow-wrap: break-word; } tbody th { font-weight: 600; }
.gap td { text-align: center; color: var(--soft); font-style: italic; } td ul { margin: 0; padding: 0; list-style: none; } td li + li { margin-top: 4px; }
code, pre { font: 12.5px/1.5 ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; } code { overflow-wrap: anywhere; } code.name { white-space: nowrap; } pre { overflow: auto; max-height: 30rem; margin: 10px 0 0; padding: 12px; background: var(--page); border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
details { margin-top: 12px; } details > summary { cursor: pointer; color: var(--sea); font-weight: 550; } details[open] > summary { margin-bottom: 10px; }
.none, .note { color: var(--soft); margin: 0; } .note { font-size: 13.5px; margin-top: 10px; } footer { color: var(--soft); font-size: 13px; text-align: center; }
:focus-visible { outline: 2px solid var(--sea); outline-offset: 2px; }
@media print { :root { color-scheme: light; --page: #fff; } body { font-size: 11px; } main { max-width: none; padding: 0; } section, .facts div { break-inside: avoid-page; border-radius: 0; }
  section.long { break-inside: auto; } .scroll, pre { max-height: none; overflow: visible; border: 0; } thead th { position: static; } thead { display: table-header-group; } tr { break-inside: avoid; } table { font-size: 9.5px; } details:not([open]) { display: none; } }
`.trim();
