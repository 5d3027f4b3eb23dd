// biome-ignore lint/suspicious/noExplicitAny: the query core is typed by the tree that replaces these modules
export type Row = any;
