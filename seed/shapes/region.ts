import type { z } from 'zod';
import { text } from './text.ts';

export const regionPattern = /^[0-9]{3}$/;

/** A region of the UN M49 standard: its English name. */
export const region = text().describe('The English name of the region.');

export type Region = z.output<typeof region>;
