/**
 * Every indicator of the package with arguments for it, and the bars that tests feed.
 *
 * @module
 */
import * as plimsoll from 'plimsoll';
import { type AnyIndicator, type FileBar, make } from './reference-run.js';
import { symbolOf } from './reference-table.js';

const DAY = 86_400_000;
const target = symbolOf('AAA');
const reference = symbolOf('BBB');

/** What a test needs to know of an indicator. */
export interface Case {
  readonly type: string;
  /** All its arguments, those with a default too; without a name. */
  readonly args: readonly unknown[];
  /** What LEAN says its warm-up period is. */
  readonly warmUpPeriod: number;
  /** What it is called without a name. */
  readonly name?: string;
  /** The securities whose bars it takes. */
  readonly assets: readonly plimsoll.SecuritySymbol[];
  /** After how many bars it is ready, when that is not its warm-up period for each security. */
  readonly readyAfter?: number;
  /** Whether its value depends on the last bars only: four times as many as it takes to be ready, at most. */
  readonly isFinite?: boolean;
}

/** Classes that others extend, or that follow other indicators instead of taking inputs. */
export const others: readonly string[] = [
  'AdvanceDeclineIndicator',
  'AssetIndicator',
  'BarIndicator',
  'BreadthIndicator',
  'CandlestickPattern',
  'CompositeIndicator',
  'ConstantIndicator',
  'DualSymbolIndicator',
  'Indicator',
  'IndicatorLine',
  'NewExtremes',
  'ResetCompositeIndicator',
  'TradeBarIndicator',
];

type Details = Omit<Case, 'type' | 'args' | 'assets' | 'warmUpPeriod'> & { readonly assets?: Case['assets'] };

const one = [target];
const both = [target, reference];
const finite: Details = { isFinite: true };
/** Breadth is known from the first bar on of the period that is compared with those before. */
const breadth = (periods: number): Details => ({ assets: both, readyAfter: (periods - 1) * 2 + 1, isFinite: true });

/** Arguments by class; an indicator that is not listed takes none but its name. */
const given: Readonly<Record<string, readonly [args: readonly unknown[], details?: Details]>> = {
  AbandonedBaby: [[0.3], { readyAfter: 13 }],
  AbsolutePriceOscillator: [[3, 7, 'simple'], finite],
  AccelerationBands: [[7, 4, 'simple'], finite],
  AccumulationDistributionOscillator: [[3, 7]],
  AdvanceDeclineDifference: [[], breadth(2)],
  AdvanceDeclineRatio: [[], breadth(2)],
  AdvanceDeclineVolumeRatio: [[], breadth(2)],
  Alpha: [[target, reference, 4, 7, 0.01], { assets: both, isFinite: true }],
  ArmsIndex: [[], breadth(2)],
  ArnaudLegouxMovingAverage: [[7, 6, 0.85], finite],
  AroonOscillator: [[7, 5], finite],
  AugenPriceSpike: [[7], finite],
  AutoRegressiveIntegratedMovingAverage: [[1, 1, 1, 20, true], finite],
  AverageDirectionalIndex: [[5]],
  AverageDirectionalMovementIndexRating: [[5]],
  AverageRange: [[7], finite],
  AverageTrueRange: [[7, 'wilders'], { name: 'ATR(7)' }],
  AwesomeOscillator: [[3, 7, 'simple'], finite],
  BalanceOfPower: [[], finite],
  Beta: [[target, reference, 7], { assets: both, isFinite: true }],
  BollingerBands: [[7, 2, 'simple'], { name: 'BB(7,2)' }],
  ChaikinMoneyFlow: [[7], finite],
  ChaikinOscillator: [[3, 7]],
  ChandeKrollStop: [[5, 2, 3, 'simple'], finite],
  ChandeMomentumOscillator: [[7]],
  ChoppinessIndex: [[7], finite],
  CommodityChannelIndex: [[7, 'simple'], finite],
  ConnorsRelativeStrengthIndex: [[3, 2, 12]],
  CoppockCurve: [[5, 7, 4], finite],
  Correlation: [[target, reference, 7, 'spearman'], { assets: both, isFinite: true }],
  Covariance: [[target, reference, 7], { assets: both, isFinite: true }],
  DarkCloudCover: [[0.5]],
  DeMarkerIndicator: [[7, 'simple'], finite],
  Delay: [[7], finite],
  DerivativeOscillator: [[5, 4, 3, 3]],
  DetrendedPriceOscillator: [[7], finite],
  DonchianChannel: [[7, 5], finite],
  DoubleExponentialMovingAverage: [[5, 0.9]],
  EaseOfMovementValue: [[7, 10_000], finite],
  EveningDojiStar: [[0.3]],
  EveningStar: [[0.3]],
  ExponentialMovingAverage: [[7, 0.5], { name: 'EMA(7,0.5)' }],
  FilteredIdentity: [[(): boolean => true], finite],
  FisherTransform: [[7]],
  ForceIndex: [[7, 'simple'], finite],
  FractalAdaptiveMovingAverage: [[8, 50]],
  FunctionalIndicator: [[(value: number): number => value, ({ samples }: AnyIndicator): boolean => samples > 0]],
  HilbertTransform: [[7, 0.635, 0.338]],
  HullMovingAverage: [[7], finite],
  HurstExponent: [[30, 5], finite],
  IchimokuKinkoHyo: [[5, 7, 7, 9, 7, 6], finite],
  KaufmanAdaptiveMovingAverage: [[7, 2, 30]],
  KaufmanEfficiencyRatio: [[7], finite],
  KeltnerChannels: [[7, 1.5, 'simple'], finite],
  KlingerVolumeOscillator: [[3, 7, 5]],
  KnowSureThing: [[3, 3, 4, 3, 5, 3, 7, 4, 3, 'simple'], finite],
  LeastSquaresMovingAverage: [[7], finite],
  LinearWeightedMovingAverage: [[7], { name: 'LWMA(7)', isFinite: true }],
  LogReturn: [[7], finite],
  MassIndex: [[5, 7]],
  MatHold: [[0.5], { readyAfter: 16 }],
  Maximum: [[7], { name: 'MAX(7)', isFinite: true }],
  // LEAN's warm-up period counts one more than it takes.
  McClellanOscillator: [[5, 7], { assets: both, readyAfter: 2 * 8 }],
  McClellanSummationIndex: [[5, 7], { assets: both, readyAfter: 2 * 8 }],
  McGinleyDynamic: [[7]],
  MeanAbsoluteDeviation: [[7], finite],
  MesaAdaptiveMovingAverage: [[0.5, 0.05]],
  MidPoint: [[7], finite],
  MidPrice: [[7], finite],
  Minimum: [[7], { name: 'MIN(7)', isFinite: true }],
  Momentum: [[7], { name: 'MOM(7)', isFinite: true }],
  MomentumPercent: [[7], { name: 'MOMP(7)', isFinite: true }],
  Momersion: [[5, 9], finite],
  MoneyFlowIndex: [[7], finite],
  MorningDojiStar: [[0.3]],
  MorningStar: [[0.3]],
  MovingAverageConvergenceDivergence: [[3, 7, 4, 'exponential'], { name: 'MACD(3,7,4)' }],
  NewHighsNewLows: [[5], breadth(6)],
  NewHighsNewLowsVolume: [[5], breadth(6)],
  NormalizedAverageTrueRange: [[7]],
  ParabolicStopAndReverse: [[0.02, 0.02, 0.2]],
  ParabolicStopAndReverseExtended: [[0, 0.01, 0.02, 0.02, 0.2, 0.02, 0.02, 0.2]],
  PercentagePriceOscillator: [[3, 7, 'simple'], finite],
  PivotPointsHighLow: [[4, 3, 100, true], finite],
  PremierStochasticOscillator: [[7, 4]],
  RateOfChange: [[7], { name: 'ROC(7)', isFinite: true }],
  RateOfChangePercent: [[7], { name: 'ROCP(7)', isFinite: true }],
  RateOfChangeRatio: [[7], finite],
  RegressionChannel: [[7, 2], finite],
  RelativeDailyVolume: [[7], finite],
  RelativeMovingAverage: [[7], finite],
  RelativeStrengthIndex: [[7, 'wilders'], { name: 'RSI(7)' }],
  RelativeVigorIndex: [[7, 'simple'], finite],
  RelativeVigorIndexSignal: [[], finite],
  RiseFallThreeMethods: [[], { readyAfter: 16 }],
  RogersSatchellVolatility: [[7], finite],
  SchaffTrendCycle: [[5, 7, 9, 'exponential']],
  SharpeRatio: [[7, 0.01], finite],
  SimpleMovingAverage: [[7], { name: 'SMA(7)', isFinite: true }],
  SmoothedOnBalanceVolume: [[7, 'simple']],
  SortinoRatio: [[7, 0.01], finite],
  SqueezeMomentum: [[7, 2, 5, 1.5]],
  StandardDeviation: [[7], { name: 'STD(7)', isFinite: true }],
  Stochastic: [[7, 3, 4], finite],
  StochasticRelativeStrengthIndex: [[7, 7, 3, 3, 'simple']],
  Sum: [[7], finite],
  SuperTrend: [[7, 3, 'wilders']],
  SwissArmyKnife: [[7, 0.1, 'butter']],
  T3MovingAverage: [[4, 0.7]],
  TargetDownsideDeviation: [[7, 0.01], finite],
  TimeProfile: [[7, 0.7, 0.05], finite],
  TimeSeriesForecast: [[7], finite],
  TriangularMovingAverage: [[7], finite],
  TripleExponentialMovingAverage: [[5]],
  Trix: [[5]],
  TrueRange: [[], { name: 'TR', isFinite: true }],
  TrueStrengthIndex: [[7, 5, 4, 'exponential']],
  UltimateOscillator: [[3, 5, 7], finite],
  ValueAtRisk: [[7, 0.95], finite],
  VariableIndexDynamicAverage: [[7]],
  Variance: [[7], { name: 'VAR(7)', isFinite: true }],
  VolumeProfile: [[7, 0.7, 0.05], finite],
  VolumeWeightedAveragePriceIndicator: [[7], finite],
  VolumeWeightedMovingAverage: [[7], finite],
  Vortex: [[7], finite],
  WaveTrendOscillator: [[5, 7, 4]],
  WilderAccumulativeSwingIndex: [[8]],
  WilderMovingAverage: [[7], { name: 'WWMA7' }],
  WilderSwingIndex: [[8], finite],
  WilliamsPercentR: [[7], finite],
  WindowIdentity: [[7], finite],
  ZeroLagExponentialMovingAverage: [[7]],
  ZigZag: [[0.05, 3]],
};

/** After how many bars LEAN says that an indicator with the arguments above is ready, where that is not {@link USUAL}; by that number. */
const warmUps: Readonly<Record<number, string>> = {
  1: 'AccumulationDistribution BalanceOfPower FilteredIdentity FunctionalIndicator Identity InternalBarStrength IntradayVwap OnBalanceVolume',
  2: 'AdvanceDeclineDifference AdvanceDeclineRatio AdvanceDeclineVolumeRatio ArmsIndex HeikinAshi ParabolicStopAndReverse ParabolicStopAndReverseExtended TrueRange WilderAccumulativeSwingIndex WilderSwingIndex',
  3: 'Engulfing RelativeVigorIndexSignal ThreeOutside UpDownGapThreeMethods',
  4: 'ZigZag',
  6: 'Hikkake NewHighsNewLows NewHighsNewLowsVolume TomDemarkSequential',
  8: 'Alpha AroonOscillator Beta ChandeMomentumOscillator Covariance Delay ForceIndex FractalAdaptiveMovingAverage GapSideBySideWhite KaufmanAdaptiveMovingAverage KaufmanEfficiencyRatio Momentum MomentumPercent NormalizedAverageTrueRange RateOfChange RateOfChangePercent RateOfChangeRatio RelativeDailyVolume RelativeStrengthIndex StickSandwich TargetDownsideDeviation TasukiGap UltimateOscillator VariableIndexDynamicAverage',
  9: 'AugenPriceSpike DoubleExponentialMovingAverage HilbertTransform HullMovingAverage KlingerVolumeOscillator McClellanOscillator McClellanSummationIndex PivotPointsHighLow SharpeRatio SortinoRatio ThreeLineStrike',
  10: 'AverageDirectionalIndex MovingAverageConvergenceDivergence RelativeVigorIndex ZeroLagExponentialMovingAverage',
  11: 'BeltHold ClosingMarubozu CoppockCurve Doji DragonflyDoji GravestoneDoji HighWaveCandle HikkakeModified KnowSureThing LongLeggedDoji LongLineCandle Marubozu RickshawMan ShortLineCandle SpinningTop Takuri',
  12: 'AbandonedBaby ConnorsRelativeStrengthIndex Counterattack DarkCloudCover DojiStar Hammer HangingMan Harami HaramiCross HomingPigeon InNeck InvertedHammer Kicking KickingByLength OnNeck Piercing SeparatingLines ShootingStar Stochastic Thrusting TrueStrengthIndex',
  13: 'AbsolutePriceOscillator AdvanceBlock DerivativeOscillator EveningDojiStar EveningStar IdenticalThreeCrows MorningDojiStar MorningStar PercentagePriceOscillator PremierStochasticOscillator SchaffTrendCycle StalledPattern ThreeInside ThreeStarsInSouth ThreeWhiteSoldiers TripleExponentialMovingAverage Tristar TwoCrows UniqueThreeRiver UpsideGapTwoCrows',
  14: 'AverageDirectionalMovementIndexRating ConcealedBabySwallow ThreeBlackCrows Trix',
  15: 'Breakaway IchimokuKinkoHyo LadderBottom MassIndex MatHold RiseFallThreeMethods',
  17: 'StochasticRelativeStrengthIndex',
  18: 'WaveTrendOscillator',
  19: 'T3MovingAverage',
  20: 'AutoRegressiveIntegratedMovingAverage',
  21: 'RelativeMovingAverage',
  30: 'HurstExponent',
  33: 'MesaAdaptiveMovingAverage',
};
const USUAL = 7;
const warmUpOf = new Map(
  Object.entries(warmUps).flatMap(([bars, types]) => types.split(' ').map((type) => [type, Number(bars)] as const)),
);

/** The names of all indicators that the package exports. */
export const exported: readonly string[] = Object.entries(plimsoll)
  .filter(([, value]) => typeof value === 'function' && value.prototype instanceof plimsoll.IndicatorBase)
  .map(([name]) => name);

/** A candlestick pattern looks at the latest candles only. */
function isPattern(type: string): boolean {
  return (Reflect.get(plimsoll, type) as { prototype: unknown }).prototype instanceof plimsoll.CandlestickPattern;
}

/** A case for every indicator that takes inputs. */
export const cases: readonly Case[] = exported
  .filter((type) => !others.includes(type))
  .map((type) => {
    const [args, details] = given[type] ?? [[]];

    return {
      ...{ type, args, warmUpPeriod: warmUpOf.get(type) ?? USUAL, assets: one },
      ...(isPattern(type) && finite),
      ...details,
    };
  });

/** Classes that have arguments here and are no indicators of the package. */
export const unknown: readonly string[] = Object.keys(given).filter((type) => !exported.includes(type));

/** Makes the indicator of a case, with or without a name of one's own. */
export function makeCase({ type, args, assets }: Case, name?: string): AnyIndicator {
  const needsName = ['FunctionalIndicator', 'RelativeVigorIndexSignal'].includes(type);
  const own = name ?? (needsName ? type : undefined);
  const indicator = make(type, own === undefined ? args : [own, ...args]);
  assets.forEach((asset) => void indicator.add?.(asset));
  return indicator;
}

/** A bar of a day, with a range around its close. */
export function bar(day: number, close: number, symbol = target, volume = 1_000 + ((day * 7) % 13) * 10): FileBar {
  const startUtc = day * DAY + DAY / 2;

  return {
    ...{ symbol, startUtc, endUtc: startUtc + DAY / 4, volume },
    ...{ open: close - 0.5, high: close + 1.25 + (day % 3), low: close - 1.5 - (day % 4), close, value: close },
  };
}

/** Ordinary bars, one a day for every security of a case. */
export function barsFor({ assets }: Case, days: number, wave = 10): readonly FileBar[] {
  return Array.from({ length: days }, (_none, day) =>
    assets.map((asset, at) => bar(day, 100 + wave * Math.sin(day + at) + ((day * (3 + at)) % 5), asset)),
  ).flat();
}

/** The numbers that an indicator shows: its value and those of its lines. */
export function shown(indicator: AnyIndicator): Readonly<Record<string, number>> {
  const found: Record<string, number> = { value: indicator.value };

  for (let at: object | null = indicator; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const key of Object.getOwnPropertyNames(at)) {
      // Not the members' other spellings, and not what counts bars.
      const isLine = /^[a-z][A-Za-z0-9]*$/.test(key) && !['constructor', 'samples', 'warmUpPeriod'].includes(key);
      const part: unknown = isLine ? Reflect.get(indicator, key) : undefined;

      if (part instanceof plimsoll.IndicatorBase) {
        found[key] = part.value;
      } else if (typeof part === 'number') {
        found[key] = part;
      }
    }
  }

  return found;
}
