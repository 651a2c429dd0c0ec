#!/usr/bin/env node
/**
 * The program `plimsoll`.
 *
 * @module
 */
import { main } from './main.js';
import { endProcess } from './terminal.js';

await endProcess(await main(process.argv.slice(2)));
