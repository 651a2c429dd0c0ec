/**
 * The columns of candlestick patterns in LEAN's reference files, which TA-Lib filled.
 *
 * @module
 */

/** By pattern: the name of TA-Lib's function, which is that of the column. */
export const columns: Readonly<Record<string, string>> = {
  AbandonedBaby: 'CDLABANDONEDBABY',
  AdvanceBlock: 'CDLADVANCEBLOCK',
  BeltHold: 'CDLBELTHOLD',
  Breakaway: 'CDLBREAKAWAY',
  ClosingMarubozu: 'CDLCLOSINGMARUBOZU',
  ConcealedBabySwallow: 'CDLCONCEALBABYSWALL',
  Counterattack: 'CDLCOUNTERATTACK',
  DarkCloudCover: 'CDLDARKCLOUDCOVER',
  Doji: 'CDLDOJI',
  DojiStar: 'CDLDOJISTAR',
  DragonflyDoji: 'CDLDRAGONFLYDOJI',
  Engulfing: 'CDLENGULFING',
  EveningDojiStar: 'CDLEVENINGDOJISTAR',
  EveningStar: 'CDLEVENINGSTAR',
  GapSideBySideWhite: 'CDLGAPSIDESIDEWHITE',
  GravestoneDoji: 'CDLGRAVESTONEDOJI',
  Hammer: 'CDLHAMMER',
  HangingMan: 'CDLHANGINGMAN',
  Harami: 'CDLHARAMI',
  HaramiCross: 'CDLHARAMICROSS',
  HighWaveCandle: 'CDLHIGHWAVE',
  Hikkake: 'CDLHIKKAKE',
  HikkakeModified: 'CDLHIKKAKEMOD',
  HomingPigeon: 'CDLHOMINGPIGEON',
  IdenticalThreeCrows: 'CDLIDENTICAL3CROWS',
  InNeck: 'CDLINNECK',
  InvertedHammer: 'CDLINVERTEDHAMMER',
  Kicking: 'CDLKICKING',
  KickingByLength: 'CDLKICKINGBYLENGTH',
  LadderBottom: 'CDLLADDERBOTTOM',
  LongLeggedDoji: 'CDLLONGLEGGEDDOJI',
  LongLineCandle: 'CDLLONGLINE',
  Marubozu: 'CDLMARUBOZU',
  MatHold: 'CDLMATHOLD',
  MatchingLow: 'CDLMATCHINGLOW',
  MorningDojiStar: 'CDLMORNINGDOJISTAR',
  MorningStar: 'CDLMORNINGSTAR',
  OnNeck: 'CDLONNECK',
  Piercing: 'CDLPIERCING',
  RickshawMan: 'CDLRICKSHAWMAN',
  RiseFallThreeMethods: 'CDLRISEFALL3METHODS',
  SeparatingLines: 'CDLSEPARATINGLINES',
  ShootingStar: 'CDLSHOOTINGSTAR',
  ShortLineCandle: 'CDLSHORTLINE',
  SpinningTop: 'CDLSPINNINGTOP',
  StalledPattern: 'CDLSTALLEDPATTERN',
  StickSandwich: 'CDLSTICKSANDWICH',
  Takuri: 'CDLTAKURI',
  TasukiGap: 'CDLTASUKIGAP',
  ThreeBlackCrows: 'CDL3BLACKCROWS',
  ThreeInside: 'CDL3INSIDE',
  ThreeLineStrike: 'CDL3LINESTRIKE',
  ThreeOutside: 'CDL3OUTSIDE',
  ThreeStarsInSouth: 'CDL3STARSINSOUTH',
  ThreeWhiteSoldiers: 'CDL3WHITESOLDIERS',
  Thrusting: 'CDLTHRUSTING',
  Tristar: 'CDLTRISTAR',
  TwoCrows: 'CDL2CROWS',
  UniqueThreeRiver: 'CDLUNIQUE3RIVER',
  UpDownGapThreeMethods: 'CDLXSIDEGAP3METHODS',
  UpsideGapTwoCrows: 'CDLUPSIDEGAP2CROWS',
};

/** The files that have all of them. */
export const files: readonly string[] = [
  'spy_candle_patterns.txt',
  'ewz_candle_patterns.txt',
  'eurusd_candle_patterns.txt',
];

/**
 * Lines where two lengths are equal to the last digit: here, as with LEAN's decimals, one is not shorter than the other; with TA-Lib's doubles it is. LEAN does not
 * compare these patterns with these files.
 */
export const ties: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  HighWaveCandle: { 'spy_candle_patterns.txt': [229], 'eurusd_candle_patterns.txt': [55] },
  RickshawMan: { 'spy_candle_patterns.txt': [217] },
  ShortLineCandle: { 'spy_candle_patterns.txt': [435] },
  SpinningTop: { 'spy_candle_patterns.txt': [217] },
};
