/**
 * Says in the file that it is PDF/UA-1 as well (ISO 14289-1, 5 and 7.1): the compiler tags a report as
 * PDF/UA asks, and can name one standard only. Adds new versions of the catalogue and the metadata
 * at the end, the way ISO 32000-1, 7.5.6, has for later changes.
 */
export const identifyAsPdfUa = (pdf: Uint8Array): Uint8Array => {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  const { root, metadata, catalogue, xmp } = partsOf(text);
  const withTitle = catalogue.replace(
    /\/ViewerPreferences\s*<</,
    '/ViewerPreferences << /DisplayDocTitle true',
  );
  const identified = xmp
    .replace('<pdfaid:part>', `${uaPart}<pdfaid:part>`)
    .replace(/(<pdfaExtension:schemas>\s*<rdf:Bag>)/, `$1${uaSchema}`);
  if (withTitle === catalogue || identified.length !== xmp.length + uaPart.length + uaSchema.length)
    throw new Error('the compiler writes its metadata in another form');
  const objects = [
    { id: metadata, body: streamOf(identified) },
    { id: root, body: withTitle },
  ];
  return appended(file, text, objects);
};

const uaPart = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';
const uaSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>' +
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of PDF/UA that the document conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

const match = (text: string, pattern: RegExp): string => {
  const [, found] = pattern.exec(text) ?? [];
  if (found === undefined) throw new Error(`the compiler writes PDF in another form: ${pattern}`);
  return found;
};

const partsOf = (text: string) => {
  const trailer = text.slice(text.lastIndexOf('\ntrailer'));
  const root = match(trailer, /\/Root (\d+) 0 R/);
  const catalogue = objectOf(text, root);
  const metadata = match(catalogue, /\/Metadata (\d+) 0 R/);
  const xmp = match(objectOf(text, metadata), /stream\r?\n([\s\S]*?)\r?\nendstream/);
  return { root, metadata, catalogue, xmp };
};

const objectOf = (text: string, id: string): string => {
  const start = text.lastIndexOf(`\n${id} 0 obj`);
  if (start < 0) throw new Error(`the compiler writes no object ${id}`);
  const from = start + `\n${id} 0 obj`.length;
  return text.slice(from, text.indexOf('\nendobj', from)).trim();
};

const streamOf = (xmp: string): string =>
  `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`;

const appended = (
  file: Buffer,
  text: string,
  objects: readonly { id: string; body: string }[],
): Uint8Array => {
  const trailer = match(text.slice(text.lastIndexOf('\ntrailer')), /trailer\s*<<([\s\S]*)>>/);
  const before = match(text, /startxref\s+(\d+)\s+%%EOF\s*$/);
  let tail = '\n';
  const table = objects.map(({ id, body }) => {
    const at = file.length + tail.length;
    tail += `${id} 0 obj\n${body}\nendobj\n`;
    return `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xrefAt = file.length + tail.length;
  tail += `xref\n${table.join('')}trailer\n<<${trailer.trimEnd()}\n  /Prev ${before}\n>>\nstartxref\n${xrefAt}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(tail, 'latin1')]);
};
