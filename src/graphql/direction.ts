import { builder } from './builder.ts';

export const Direction = builder.enumType('Direction', {
  description: 'Which way a list runs by a key that every item has.',
  values: {
    ASC: { description: 'Least, earliest or first in the alphabet first.' },
    DESC: { description: 'Greatest, latest or last in the alphabet first.' },
  },
});
