import type { Say } from '../messages/say.ts';
import type { KeyMistake } from './read-key.ts';

/** What is wrong with a key that somebody typed, in words that help to put it right. */
export function keyMistakeWords(say: Say, mistake: KeyMistake): string {
  if (mistake.why !== 'word') return say(`key.mistake-${mistake.why}`, { ...mistake });
  const { word, closest } = mistake;
  return say('key.mistake-word', {
    word: word.length > mostLetters ? `${word.slice(0, mostLetters)}…` : word,
    closest: closest.length === 0 ? 'none' : closest.join(', '),
  });
}

const mostLetters = 30;
