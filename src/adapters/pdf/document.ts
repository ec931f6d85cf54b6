import type { Instant } from "../../values/calendar.js";
import { ArchivedDocument, takeFont } from "./beneath.js";
import type { FontFace } from "./fonts.js";

/** The two faces everything is set in. */
export interface Faces {
  readonly regular: FontFace;
  readonly bold: FontFace;
}

/** What a document says about itself. */
export interface About {
  readonly title: string;
  /** `da-DK` or `en-GB`. */
  readonly language: string;
  readonly author: string;
  readonly issuedAt: Instant;
}

/** A file inside the document, with what it is to the page: what the page was made from, or data that goes with it. */
export interface Attachment {
  readonly name: string;
  readonly mime: "application/json" | "text/csv";
  readonly relation: "Source" | "Data";
  readonly description: string;
  readonly bytes: Uint8Array;
}

/**
 * A tagged document that claims PDF/A-3a and PDF/UA-1, without a page yet. The same drawing gives the same bytes anywhere:
 * nothing is taken from clock, chance or locale, and nothing is compressed, for packers differ from one Node to the next.
 */
export function openDocument(faces: Faces, about: About): ArchivedDocument {
  const at = new Date(about.issuedAt);
  const document = new ArchivedDocument({
    ...{ subset: "PDF/A-3a", pdfVersion: "1.7", tagged: true, lang: about.language, displayTitle: true },
    ...{ autoFirstPage: false, bufferPages: true, compress: false, fontLayoutCache: false },
    // No font to begin with: pdfkit's own is read from beside its source, where a bundle has none.
    ...{ size: "A4", margin: 0, font: "" },
    info: {
      ...{ Title: about.title, Author: about.author, Creator: "frikort", Producer: "frikort" },
      ...{ CreationDate: at, ModDate: at },
    },
  });
  for (const name of ["regular", "bold"] as const) takeFont(document, name, faces[name]);
  document.appendXML(claims(about));
  return document;
}

/** Ends the document and gives its bytes. */
export function finished(
  document: ArchivedDocument,
  attachments: readonly Attachment[],
  issuedAt: Instant,
): Uint8Array {
  const at = new Date(issuedAt);
  for (const { name, mime, relation, description, bytes } of attachments) {
    const options = { name, type: mime, relationship: relation, description, creationDate: at, modifiedDate: at };
    // pdfkit takes any bytes; its types know Buffers only.
    document.file(bytes as Buffer, options);
  }
  document.end();
  return document.bytes();
}

/** What pdfkit does not say in the XMP: language, day of change, and PDF/UA-1 with the schema that PDF/A wants of it. */
function claims({ language, issuedAt }: About): string {
  return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:ModifyDate>${issuedAt.slice(0, 19)}Z</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
}
