import { useTextInLanguage } from '../language.tsx';
import { type Block, blocksOf, type Item, spansOf } from './markdown.ts';

/** A how-to text of our own, in a little Markdown, in the language of the page. */
export const Prose = ({ text }: { text: string }) => (
  <div className="stack">
    <Blocks blocks={blocksOf(text)} />
  </div>
);

const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? (
      <p key={block.text}>
        <Words text={block.text} />
      </p>
    ) : block.isOrdered ? (
      <ol key={firstOf(block.items)}>
        <Items items={block.items} />
      </ol>
    ) : (
      <ul key={firstOf(block.items)}>
        <Items items={block.items} />
      </ul>
    ),
  );

const firstOf = (items: readonly Item[]): string => `list ${items[0]?.text}`;

const Items = ({ items }: { items: readonly Item[] }) =>
  items.map(({ text, blocks }) => (
    <li key={text}>
      <Words text={text} />
      <Blocks blocks={blocks} />
    </li>
  ));

const Words = ({ text }: { text: string }) => {
  const inLanguage = useTextInLanguage();
  return spansOf(text).map((span, place) => {
    const key = `${place} ${span.text}`;
    if (span.kind === 'strong') return <strong key={key}>{inLanguage(span.text)}</strong>;
    if (span.kind === 'code')
      return (
        <code key={key} dir="ltr">
          {span.text}
        </code>
      );
    return <span key={key}>{inLanguage(span.text)}</span>;
  });
};
