import type { Instant } from "../values/calendar.js";
import { dateString, textString } from "./pdf-objects.js";

/** What a document says about itself. The two forms below must agree (ISO 19005-3, 6.6). */
export interface About {
  readonly title: string;
  /** `da-DK` or `en-GB`. */
  readonly language: string;
  readonly author: string;
  readonly issuedAt: Instant;
}

const producer = "frikort";

export function infoEntries(about: About): string {
  const at = dateString(about.issuedAt);
  return (
    `<</Title${textString(about.title)}/Author${textString(about.author)}/Creator(${producer})/Producer(${producer})` +
    `/CreationDate${at}/ModDate${at}>>`
  );
}

/** The same as XMP, with the claims PDF/A-3a and PDF/UA-1; the second needs its schema described for the first. */
export function metadataPacket(about: About): string {
  const at = `${about.issuedAt.slice(0, 19)}Z`;
  return (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" ' +
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n' +
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(about.title)}</rdf:li></rdf:Alt></dc:title>\n` +
    `<dc:creator><rdf:Seq><rdf:li>${xml(about.author)}</rdf:li></rdf:Seq></dc:creator>\n` +
    `<dc:language><rdf:Bag><rdf:li>${about.language}</rdf:li></rdf:Bag></dc:language>\n` +
    `<xmp:CreatorTool>${producer}</xmp:CreatorTool>\n<pdf:Producer>${producer}</pdf:Producer>\n` +
    `<xmp:CreateDate>${at}</xmp:CreateDate>\n<xmp:ModifyDate>${at}</xmp:ModifyDate>\n` +
    "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n" +
    `${schemaOfUa}</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="r"?>`
  );
}

const schemaOfUa =
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\n' +
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\n<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n' +
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n" +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>' +
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>" +
  "<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>\n" +
  "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

/** Letters beyond ASCII are written by number, so that the packet is the same in every encoding. */
function xml(text: string): string {
  return text.replace(/[^ -~]|[<>&"]/gu, (letter) => `&#${letter.codePointAt(0) ?? 32};`);
}
