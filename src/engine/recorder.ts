/**
 * What happened in a run, kept for its result.
 *
 * @module
 */
import type { LogEntry } from '../algorithm/runtime.js';
import type { OrderEvent } from '../orders/order-event.js';
import type { RiskEvent } from '../risk/control/events.js';
import type { GateDecision } from '../risk/gate/decision.js';

/** One point that a strategy plotted. */
export interface PlotPoint {
  readonly utc: number;
  readonly value: number;
}

/** What happened in a run. */
export class Recorder {
  readonly logs: LogEntry[] = [];
  readonly orderEvents: OrderEvent[] = [];
  readonly riskEvents: RiskEvent[] = [];
  readonly decisions: GateDecision[] = [];
  readonly charts = new Map<string, Map<string, PlotPoint[]>>();
  /** Bars that entered the run. */
  dataPoints = 0;

  /**
   * Adds a point to a chart.
   *
   * @param chart - its name
   * @param series - the series' name
   * @param point - the point
   */
  plot(chart: string, series: string, point: PlotPoint): void {
    let allSeries = this.charts.get(chart);

    if (allSeries === undefined) {
      allSeries = new Map();
      this.charts.set(chart, allSeries);
    }

    const points = allSeries.get(series);

    if (points === undefined) {
      allSeries.set(series, [point]);
    } else {
      points.push(point);
    }
  }
}
