/** A short text with one slip: the end of its last preambular paragraph. */
export const lamps = `Human Rights Council
Fifty-eighth session
Agenda item 3

58/__. Lamps on public stairs

The Human Rights Council,

Guided by the purposes and principles of the Charter of the United Nations,

Recalling that a stair in the dark keeps many at home,

Stressing that a lamp costs less than a fall;

1. Welcomes the lamps that have been lit;

2. Calls upon States to light the stairs that lead to schools;

3. Decides to remain seized of the matter.
`;
