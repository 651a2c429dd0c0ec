/**
 * Reads `--busts`: the trades that the venue cancels after the fact.
 *
 * @module
 */
import { parseConfig } from '../core/config.js';
import { FrameworkError } from '../core/errors.js';
import { type BustInput, bustsSchema } from '../engine/busts.js';
import { isFile, readJson } from './risk-file.js';

/**
 * Reads a file of busted trades.
 *
 * @param path - the file
 * @returns the busts
 * @throws FrameworkError `BAD_USAGE` when there is no such file, `BAD_CONFIGURATION` when it is no JSON or holds anything but busts
 */
export function readBusts(path: string): readonly BustInput[] {
  if (!isFile(path)) {
    throw new FrameworkError('BAD_USAGE', `Option --busts expects a file, but there is no file ${path}.`);
  }

  return parseConfig(bustsSchema, readJson(path, path), path);
}
