/** English words of degree, in scales as `degreeTests` reads them. "Hardly" means nearly "not", so no scale has both. */
import { degreeTests } from '../degree-tests.ts';

export const { differInDegree, saysDegree } = degreeTests(`
no none nothing nobody : little few : some several something somebody someone : half : many much most : all every everything everybody everyone each
no none nothing nobody : a_few a_little : most : all every everything everybody everyone
never : rarely seldom : sometimes occasionally : often frequently usually : always
partly partially : mostly largely : wholly entirely fully completely
more : less fewer
most : least fewest
better : worse
before until till : after
with : without
for : against
in inside : out outside
up : down
above over : below under beneath
today : yesterday : tomorrow
almost nearly : hardly scarcely barely : -
only merely : even
only merely : -
never not : -
`);
