/** What a seller wrote: paragraphs between empty lines, and lists where each line begins with a dash. Never markup. */
export function Description({ text, className }: { text: string; className: string | undefined }) {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  return (
    <div className={className}>
      {blocks.map((block, index) => {
        const lines = block.trim().split('\n');
        const isList = lines.every((line) => /^\s*[-*•] /.test(line));
        // biome-ignore-start lint/suspicious/noArrayIndexKey: what is written does not move
        return isList ? (
          <ul key={index}>
            {lines.map((line, at) => (
              <li key={at}>{line.replace(/^\s*[-*•] /, '')}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>{block.trim()}</p>
        );
        // biome-ignore-end lint/suspicious/noArrayIndexKey: what is written does not move
      })}
    </div>
  );
}
