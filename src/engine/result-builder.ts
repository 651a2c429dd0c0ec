/**
 * From what happened to `result.json`.
 *
 * @module
 */
import { smartRoundNumber } from '../core/numbers.js';
import { DAY, formatDay, formatUtc } from '../core/time.js';
import type { Order } from '../orders/order.js';
import type { OrderEvent } from '../orders/order-event.js';
import type { Refusal } from '../orders/order-types.js';
import { changesIn } from '../risk/control/changes.js';
import type { SeriesPoint } from '../statistics/sampler.js';
import type { BacktestOptions } from './options.js';
import type { PlotPoint } from './recorder.js';
import type { BacktestResult } from './result.js';
import type { Session } from './session.js';

/** What the result is made from. */
export interface ResultParts {
  readonly options: BacktestOptions;
  readonly session: Session;
  readonly name: string;
  readonly statistics: Readonly<Record<string, string>>;
  readonly equity: readonly SeriesPoint[];
  readonly error: BacktestResult['error'];
}

/**
 * Makes the result of a run: plain data, in an order that does not change.
 *
 * @param parts - what it is made from
 */
export function buildResult(parts: ResultParts): BacktestResult {
  const { equity, error, name, session, statistics } = parts;
  const { recorder, settings } = session;
  const { startDay, timeZone } = settings;
  const startUtc = startDay === undefined ? 0 : timeZone.toUtc(startDay * DAY);
  // The clock stands at 0 until the first day is known; what happens until then is told at the start of the run.
  const stamp = (utc: number): string => formatUtc(utc === 0 ? startUtc : utc);

  return {
    schemaVersion: 1,
    algorithm: name,
    status: error === null ? 'completed' : 'failed',
    error,
    statistics: { ...statistics },
    dataPoints: recorder.dataPoints,
    orders: session.transactions.getOrders().map(orderResult),
    orderEvents: recorder.orderEvents.map(eventResult),
    riskEvents: recorder.riskEvents.map(({ data, level, message, source, type, utc }) => ({
      time: stamp(utc),
      type,
      level,
      source,
      message,
      data: { ...data },
    })),
    risk: riskResult(parts, stamp),
    decisions: recorder.decisions.map(({ utc, refusals, ...decision }) => ({
      time: formatUtc(utc),
      ...decision,
      refusals: refusals.map(refusalResult),
    })),
    equity: equity.map(pointResult),
    charts: chartResults(recorder.charts),
    logs: recorder.logs.map(({ level, message, utc }) => ({ time: stamp(utc), level, message })),
    ...(session.shadows !== undefined && { shadows: session.shadows.report(stamp) }),
    config: configResult(parts),
  };
}

function riskResult({ options, session }: ResultParts, stamp: (utc: number) => string): BacktestResult['risk'] {
  const { configHash, killSwitch } = session.riskManager;
  const changes = changesIn(session.recorder.riskEvents, options.risk?.hash ?? '');

  return {
    hash: configHash,
    killSwitch: { state: killSwitch.state, reason: killSwitch.reason },
    changes: changes.map(({ utc, approvers, differences, ...change }) => ({
      time: stamp(utc),
      ...change,
      approvers: [...approvers],
      differences: differences.map((difference) => ({ ...difference })),
    })),
  };
}

function configResult({ options, session }: ResultParts): BacktestResult['config'] {
  const { journal, settings } = session;
  const day = (value: number | undefined): string | null => (value === undefined ? null : formatDay(value));

  return {
    hash: options.risk?.hash ?? '',
    run: {
      data: options.data.name,
      from: day(settings.startDay),
      to: day(settings.endDay),
      cash: settings.cash,
      timeZone: settings.timeZone.name,
      benchmark: settings.benchmark ?? null,
      securities: session.securities.values.map(({ symbol, resolution }) => ({
        symbol: symbol.value,
        id: symbol.id,
        resolution,
      })),
      parameters: Object.fromEntries(session.parameters),
      ...(options.busts !== undefined && { busts: options.busts.map((bust) => ({ ...bust })) }),
      managers: session.managers.names,
      aliases: Object.fromEntries(session.managers.aliases),
    },
    risk: { ...options.risk?.effective },
    plugins: session.riskManager.getStatus().plugins.map(({ name, version, ...status }) => ({ name, version, status })),
    ...(journal !== undefined && { journal: { records: journal.count, hash: journal.hash } }),
  };
}

function orderResult(order: Order): BacktestResult['orders'][number] {
  return {
    id: order.id,
    symbol: order.symbol.value,
    type: order.type,
    quantity: order.quantity,
    price: smartRoundNumber(order.price),
    status: order.status,
    time: formatUtc(order.updatedUtc),
    createdTime: formatUtc(order.createdUtc),
    lastFillTime: order.lastFillUtc === undefined ? null : formatUtc(order.lastFillUtc),
    tag: order.tag,
    strategy: order.strategy,
    limitPrice: order.limitPrice ?? null,
    stopPrice: order.stopPrice ?? null,
    triggerPrice: order.triggerPrice ?? null,
    trailingAmount: order.trailingAmount ?? null,
    trailingAsPercentage: order.trailingAsPercentage ?? null,
    combo: comboResult(order),
    filledQuantity: order.quantityFilled,
    bustedQuantity: order.quantityBusted,
    fees: order.fees,
    refusals: order.refusals.map(refusalResult),
  };
}

function comboResult({ group }: Order): BacktestResult['orders'][number]['combo'] {
  return group === undefined
    ? null
    : { id: group.id, orders: [...group.orderIds], quantity: group.quantity, limitPrice: group.limitPrice ?? null };
}

function eventResult(event: OrderEvent): BacktestResult['orderEvents'][number] {
  return {
    orderId: event.orderId,
    symbol: event.symbol.value,
    time: formatUtc(event.utc),
    status: event.status,
    fillQuantity: event.fillQuantity,
    fillPrice: event.fillPrice,
    fee: event.orderFee,
    message: event.message,
    refusals: event.refusals.map(refusalResult),
  };
}

function refusalResult({
  plugin,
  code,
  message,
  context,
}: Refusal): BacktestResult['orders'][number]['refusals'][number] {
  return { plugin, code, message, ...(context !== undefined && { context: { ...context } }) };
}

function pointResult({ utc, value }: PlotPoint): { time: string; value: number } {
  return { time: formatUtc(utc), value };
}

function chartResults(
  charts: ReadonlyMap<string, ReadonlyMap<string, readonly PlotPoint[]>>,
): BacktestResult['charts'] {
  return Object.fromEntries(
    [...charts].map(([chart, series]) => [
      chart,
      Object.fromEntries([...series].map(([name, points]) => [name, points.map(pointResult)])),
    ]),
  );
}
