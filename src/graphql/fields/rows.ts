export * from '../query/rows.ts';
