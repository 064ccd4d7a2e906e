import fc from 'fast-check';

// Property tests draw the same cases on every machine, so that what was green stays green;
// TEST_SEED=random (or a number) draws others.
const asked = process.env['TEST_SEED'];
if (asked === undefined) fc.configureGlobal({ seed: 2026 });
else if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
