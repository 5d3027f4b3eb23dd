import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

/** The schema as SDL, sorted, so that the same schema always prints the same text. */
export const printSdl = () => `${printSchema(lexicographicSortSchema(schema))}\n`;
