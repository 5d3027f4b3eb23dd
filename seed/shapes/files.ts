import { z } from 'zod';
import { articleFile } from './article.ts';
import { country } from './country.ts';
import { instrument } from './instrument.ts';
import { measure } from './measure.ts';
import { moved } from './moved.ts';
import { office } from './office.ts';
import { organization } from './organization.ts';
import { place } from './place.ts';
import { region, regionPattern } from './region.ts';
import { sector } from './sector.ts';
import { slugPattern } from './slug.ts';
import { speaker } from './speaker.ts';

const slugKey = z.string().regex(slugPattern, 'a slug of lower-case Latin letters, digits and hyphens');
const regionKey = z.string().regex(regionPattern, "a UN M49 code of three digits in quotes, such as '145'");

/**
 * The shared files, each a mapping from slug (or code) to record: the kind and shape of its
 * records.
 */
export const sharedFiles = {
  regions: { kind: 'REGION', key: regionKey, shape: region },
  countries: { kind: 'COUNTRY', key: slugKey, shape: country },
  places: { kind: 'PLACE', key: slugKey, shape: place },
  organizations: { kind: 'ORGANIZATION', key: slugKey, shape: organization },
  speakers: { kind: 'SPEAKER', key: slugKey, shape: speaker },
  offices: { kind: 'OFFICE', key: slugKey, shape: office },
  sectors: { kind: 'SECTOR', key: slugKey, shape: sector },
  instruments: { kind: 'INSTRUMENT', key: slugKey, shape: instrument },
  measures: { kind: 'MEASURE', key: slugKey, shape: measure },
  moved: { kind: 'MOVED', key: slugKey, shape: moved },
} as const;

export type SharedFile = keyof typeof sharedFiles;

/** The parsed records of the shared files, by kind. */
export type SharedRecords = {
  [File in SharedFile as (typeof sharedFiles)[File]['kind']]: z.output<(typeof sharedFiles)[File]['shape']>;
};

export const sharedFileNames = Object.keys(sharedFiles) as SharedFile[];

/** The shape of a whole file: of one article, or of all records of one shared kind. */
export function fileShape(name: SharedFile | 'article'): z.ZodType {
  return name === 'article' ? articleFile : z.record(sharedFiles[name].key, sharedFiles[name].shape);
}
