import { aroundEurope } from './around-europe.ts';
import { eastAsian } from './east-asian.ts';
import { english } from './english.ts';
import { germanic } from './germanic.ts';
import { middleEastAndIndia } from './middle-east-and-india.ts';
import { romance } from './romance.ts';
import { slavic } from './slavic.ts';
import type { Tongue } from './tongue.ts';

export const tongues: readonly Tongue[] = [
  english,
  ...germanic,
  ...romance,
  ...slavic,
  ...aroundEurope,
  ...middleEastAndIndia,
  ...eastAsian,
];
