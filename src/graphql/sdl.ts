import { type GraphQLNamedType, isIntrospectionType, isSpecifiedScalarType, printType } from 'graphql';
import { schema } from './schema.ts';

/** The widest line of the SDL that a description is joined into. */
const width = 110;

/**
 * The schema as SDL. Types come by name; fields and enum values in their own order, which means
 * something: forces from the weakest, for example.
 */
export const printSdl = () =>
  `${Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(print)
    .join('\n\n')}\n`;

/** One type without blank lines, each description on one line where it fits. */
function print(type: GraphQLNamedType): string {
  const lines = printType(type)
    .split('\n')
    .filter((line) => line !== '');
  return lines.join('\n').replace(/^( *)"""\n *(.*)\n *"""$/gm, (block, indent: string, text: string) => {
    const joined = `${indent}"""${text}"""`;
    return joined.length <= width && !text.endsWith('"') ? joined : block;
  });
}
