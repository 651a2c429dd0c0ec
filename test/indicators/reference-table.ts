/**
 * What LEAN's reference values are compared with: what its rows say, and what they leave to LEAN's own tests.
 *
 * @module
 */
import * as plimsoll from 'plimsoll';
import { columns, files, ties } from './candlestick-columns.js';

/** A row of `reference.json`. */
export interface ReferenceRow {
  readonly indicator: string | null;
  readonly files: readonly string[];
  readonly column: string | null;
  readonly tolerance: number | readonly string[];
  readonly test: string;
}

/** One comparison: an indicator, a column of a file, and what of the indicator stands there. */
export interface Comparison {
  readonly type: string;
  readonly args: readonly unknown[];
  readonly file: string;
  readonly column: string;
  /** How far apart the two may be. */
  readonly tolerance: number;
  /** How far apart they may be as a fraction, where a file has rounded numbers of any size. */
  readonly relative?: number;
  /** The line of the indicator that stands in the column: its value when absent. */
  readonly line?: string;
  /** What is done to the line before. */
  readonly map?: (value: number) => number;
  /** Lines of the file that are not compared. */
  readonly except?: readonly number[];
}

/** Rows that are no indicator, or that need what this package does not have. */
export const leftOut: Readonly<Record<string, string>> = {
  TestHelper: 'a helper of the tests',
  PythonIndicatorTests: 'wraps indicators of Python, with the file of the simple moving average',
  DeltaTests: 'needs option contracts',
  GammaTests: 'needs option contracts',
  ImpliedVolatilityTests: 'needs option contracts',
  ThetaTests: 'needs option contracts',
  VegaTests: 'needs option contracts',
};

/** A symbol for a ticker of the files. */
export function symbolOf(ticker: string): plimsoll.SecuritySymbol {
  return new plimsoll.SecuritySymbol({
    value: ticker,
    id: ticker,
    securityType: 'equity',
    market: 'usa',
    timeZone: plimsoll.TimeZone.newYork,
  });
}

type Change = Partial<Comparison>;

const lines = (columns: Readonly<Record<string, string>>, common: Change = {}): readonly Change[] =>
  Object.entries(columns).map(([column, line]) => ({ column, line, ...common }));
const profile = { POCPrice: 'pocPrice', POCVolume: 'pocVolume', PH: 'profileHigh', PL: 'profileLow' };
const area = { VA: 'valueAreaVolume', VAH: 'valueAreaHigh', VAL: 'valueAreaLow' };
const { Simple } = plimsoll.MovingAverageType;
/** Every pattern with every file: the same signals, exactly. */
const patterns: readonly Change[] = Object.entries(columns).flatMap(([type, column]) =>
  files.map((file) => ({
    ...{ type, args: [], file, column, tolerance: 0, except: ties[type]?.[file] ?? [] },
    map: (value: number): number => value * 100,
  })),
);

/** By test: the comparisons its row stands for, each as it differs from what the row says. One that says nothing is the row's own. */
export const changes: Readonly<Record<string, readonly Change[]>> = {
  AccelerationBandsTests: [{}, ...lines({ UpperBand: 'upperBand', LowerBand: 'lowerBand' }, { tolerance: 1e-4 })],
  AlphaIndicatorTests: [{ args: ['alpha', symbolOf('AMZN'), symbolOf('SPX'), 5] }],
  AutoregressiveIntegratedMovingAverageTests: [{ tolerance: 10 }],
  AverageDirectionalIndexTests: [
    {},
    ...lines({ '+DI14': 'positiveDirectionalIndex', '-DI14': 'negativeDirectionalIndex' }, { tolerance: 1e-4 }),
  ],
  AverageTrueRangeTests: [{ args: [14, Simple] }, { file: 'spy_atr_wilder.txt' }],
  BetaIndicatorTests: [{ args: ['beta', symbolOf('AMZN'), symbolOf('SPX'), 5] }],
  BollingerBandsTests: lines({
    'Moving Average 20': 'middleBand',
    'Bollinger Bands® 20 2 Top': 'upperBand',
    'Bollinger Bands® 20 2 Bottom': 'lowerBand',
    BandWidth: 'bandWidth',
    '%B': 'percentB',
  }),
  CandlestickPatternTests: patterns,
  ChandeKrollStopTests: lines({ short_stop: 'shortStop', long_stop: 'longStop' }),
  CorrelationPearsonTests: [
    { args: ['correlation', symbolOf('SPY'), symbolOf('QQQ'), 252] },
    { args: ['correlation', symbolOf('SPY'), symbolOf('QQQ'), 252, 'spearman'], column: 'Correlation_Spearman' },
  ],
  CovarianceTests: [{ args: ['covariance', symbolOf('SPY'), symbolOf('QQQ'), 252] }],
  DerivativeOscillatorIndicatorTests: [{ tolerance: 1e-9 }],
  DonchianChannelTests: [
    {},
    ...lines({ 'Donchian Channels 50 Top': 'upperBand', 'Donchian Channels 50 Bottom': 'lowerBand' }),
  ],
  HeikinAshiTests: lines({ HA_Open: 'open', HA_High: 'high', HA_Low: 'low', HA_Close: 'close', Volume: 'volume' }),
  HilbertTransformTests: [{}, ...lines({ InPhase: 'inPhase', Quadrature: 'quadrature' })],
  IchimokuKinkoHyoTests: lines({
    TenkanMaximum: 'tenkanMaximum',
    TenkanMinimum: 'tenkanMinimum',
    Tenkan: 'tenkan',
    KijunMaximum: 'kijunMaximum',
    KijunMinimum: 'kijunMinimum',
    Kijun: 'kijun',
    DelayedTenkanSenkouA: 'delayedTenkanSenkouA',
    DelayedKijunSenkouA: 'delayedKijunSenkouA',
    'Senkou A': 'senkouA',
    SenkouBMaximum: 'senkouBMaximum',
    SenkouBMinimum: 'senkouBMinimum',
    DelayedMaximumSenkouB: 'delayedMaximumSenkouB',
    DelayedMinimumSenkouB: 'delayedMinimumSenkouB',
    'Senkou B': 'senkouB',
  }),
  KeltnerChannelsTests: [
    {},
    ...lines({ 'Keltner Channels 20 Top': 'upperBand', 'Keltner Channels 20 Bottom': 'lowerBand' }),
  ],
  KnowSureThingTests: [{}, ...lines({ signal: 'signalLine' })],
  McClellanOscillatorTests: [{ tolerance: 0.02 }],
  // The file's sum began before its first row, with what LEAN's test has.
  McClellanSummationIndexTests: [{ tolerance: 0.02, map: (value) => value - 606.25 }],
  MesaAdaptiveMovingAverageTests: [{}, ...lines({ fama: 'fama' })],
  MovingAverageConvergenceDivergenceTests: [{}, ...lines({ Signal: 'signal', Histogram: 'histogram' })],
  NewHighsNewLowsDifferenceTests: [{ type: 'NewHighsNewLows', args: [2] }],
  NewHighsNewLowsRatioTests: [{ type: 'NewHighsNewLows', args: [2], line: 'ratio' }],
  NewHighsNewLowsVolumeRatioTests: [{ type: 'NewHighsNewLowsVolume', args: [2] }],
  OnBalanceVolumeTests: [{ tolerance: 0, relative: 5e-3 }],
  ParabolicStopAndReverseExtendedTests: [
    {},
    ...[
      [0, 0],
      [100, 0],
      [-95, 0],
      [100, 0.02],
    ].map(([first, offset], at) => ({
      args: [first, offset, 0.03, 0.02, 0.4, 0.02, 0.01, 0.3],
      column: `SAREXT_PARAM${at + 1}`,
      tolerance: 1e-4,
    })),
  ],
  RateOfChangeTests: [{ map: (value) => 100 * value }],
  RelativeStrengthIndexTests: [{}, { args: [14, Simple], column: 'RSI 14' }],
  RelativeVigorIndexTests: [{}, ...lines({ RVI_S: 'signal' })],
  SortinoRatioTests: [{}, { args: ['SORTINO', 15, 0.01], column: 'sortino_rf_0.01_period_15' }],
  StandardDeviationTests: [{ map: (value) => value ** 2 }],
  StochasticRelativeStrengthIndexTests: lines({ k: 'k', d: 'd' }),
  StochasticTests: lines({ 'Stochastics 12 %K 3': 'stochK', '%D 5': 'stochD' }),
  SwissArmyKnifeTests: [
    {},
    ...lines({ Gauss: 'gauss', Butter: 'butter', HP: 'highPass', '2PHP': 'twoPoleHighPass' }),
    ...lines({ BP: 'bandPass' }, { tolerance: 0.043 }),
  ],
  TimeProfileTests: lines({ ...profile, ...area }),
  TriangularMovingAverageTests: [{ column: 'TRIMA_5' }, { args: [6], column: 'TRIMA_6' }],
  TrueStrengthIndexTests: [{}, ...lines({ Signal_7: 'signal' }, { tolerance: 1e-4 })],
  ValueAtRiskTests: [
    { args: [252, 0.99] },
    { args: [252, 0.95], column: 'VaR_95' },
    { args: [252, 0.9], column: 'VaR_90' },
  ],
  VolumeProfileTests: lines({ ...profile, ...area }),
  VortexTests: lines({ plus_vtx: 'plusVortex', minus_vtx: 'minusVortex' }, { tolerance: 1e-4 }),
  WaveTrendOscillatorTests: [{}, ...lines({ WT2: 'signal' })],
};

/** Reads an argument as C# writes it: `period: 20`, `4m`, `"AD"`, `MovingAverageType.Simple`. */
function argument(text: string): unknown {
  const value = text.replace(/^\s*\w+:\s*/, '').trim();
  const member = /^(\w+)\.(\w+)$/.exec(value);

  if (value.startsWith('"')) {
    return value.slice(1, -1);
  }

  if (member !== null && !/^\d/.test(value)) {
    return Reflect.get(Reflect.get(plimsoll, member[1] ?? '') as object, member[2] ?? '');
  }

  return Number(value.replace(/[md]$/, ''));
}

/** The comparisons of a row. */
export function comparisonsOf(row: ReferenceRow): readonly Comparison[] {
  const [, type = '', list = ''] = /^new (\w+)\((.*)\)$/.exec(row.indicator ?? '') ?? [];
  const own: Comparison = {
    type,
    args: list === '' ? [] : list.split(',').map(argument),
    file: row.files[0] ?? '',
    column: row.column ?? '',
    tolerance: Number(typeof row.tolerance === 'number' ? row.tolerance : row.tolerance[0]),
  };

  return (changes[row.test] ?? [{}]).map((change) => ({ ...own, ...change }));
}
