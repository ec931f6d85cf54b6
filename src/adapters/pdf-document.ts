import type { Instant } from "../values/calendar.js";
import { srgbProfile } from "./pdf-colour-profile.js";
import { putFont } from "./pdf-font-objects.js";
import { type About, infoEntries, metadataPacket } from "./pdf-metadata.js";
import { dateString, finished, newFile, object, type PdfFile, reserve, stream, textString } from "./pdf-objects.js";
import type { Paper } from "./pdf-pages.js";
import { putStructure } from "./pdf-structure.js";

/** A file inside the document, with what it is to the page: what the page was made from, or data that goes with it. */
export interface Attachment {
  readonly name: string;
  readonly mime: "application/json" | "text/csv";
  readonly relation: "Source" | "Data";
  readonly description: string;
  readonly bytes: Uint8Array;
}

let profile: Uint8Array | undefined;

/**
 * The drawn paper as the bytes of one file that claims PDF/A-3a and PDF/UA-1. The same paper gives the same bytes
 * anywhere: nothing is taken from clock, chance, locale or a packer.
 */
export function documentBytes(paper: Paper, about: About, attachments: readonly Attachment[]): Uint8Array {
  const file = newFile();
  const [catalog, pagesRoot, info, metadata, colours] = [
    reserve(file),
    reserve(file),
    reserve(file),
    reserve(file),
    reserve(file),
  ];
  const files = attachments.map((attachment) => putAttachment(file, attachment, about.issuedAt));
  object(file, info, infoEntries(about));
  stream(file, metadata, "/Type/Metadata/Subtype/XML", metadataPacket(about));
  profile ??= srgbProfile();
  stream(file, colours, "/N 3", profile);
  const fonts = `/R ${putFont(file, paper.faces.regular, paper.extras.regular)} 0 R/B ${putFont(file, paper.faces.bold, paper.extras.bold)} 0 R`;
  const pages = putPages(file, paper, pagesRoot, fonts);
  const structure = putStructure(
    file,
    paper.root,
    pages,
    paper.sheets.map((sheet) => sheet.owners),
  );
  object(
    file,
    catalog,
    `<</Type/Catalog/Pages ${pagesRoot} 0 R/Metadata ${metadata} 0 R/Lang${textString(about.language)}/MarkInfo<</Marked true>>` +
      `/StructTreeRoot ${structure} 0 R/ViewerPreferences<</DisplayDocTitle true>>` +
      `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${colours} 0 R>>]` +
      `${carried(attachments, files)}>>`,
  );
  return finished(file, catalog, info);
}

function putPages(file: PdfFile, paper: Paper, root: number, fonts: string): readonly number[] {
  const pages: number[] = [];
  const resources = reserve(file);
  object(file, resources, `<</Font<<${fonts}>>>>`);
  for (const sheet of paper.sheets) {
    const [page, content] = [reserve(file), reserve(file)];
    pages.push(page);
    object(
      file,
      page,
      `<</Type/Page/Parent ${root} 0 R/Resources ${resources} 0 R/Contents ${content} 0 R/StructParents ${sheet.number}/Tabs/S>>`,
    );
    stream(file, content, "", sheet.content);
  }
  const size = `${paper.frame.width} ${paper.frame.height}`;
  object(
    file,
    root,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(" ")}]` +
      `/MediaBox[0 0 ${size}]>>`,
  );
  return pages;
}

function putAttachment(file: PdfFile, attachment: Attachment, issuedAt: Instant): number {
  const [specification, content] = [reserve(file), reserve(file)];
  const name = textString(attachment.name);
  object(
    file,
    specification,
    `<</Type/Filespec/F${name}/UF${name}/Desc${textString(attachment.description)}/AFRelationship/${attachment.relation}` +
      `/EF<</F ${content} 0 R/UF ${content} 0 R>>>>`,
  );
  const kind = attachment.mime.replace("/", "#2F");
  const dates = `/CreationDate${dateString(issuedAt)}/ModDate${dateString(issuedAt)}`;
  const entries = `/Type/EmbeddedFile/Subtype/${kind}/Params<</Size ${attachment.bytes.length}${dates}>>`;
  stream(file, content, entries, attachment.bytes);
  return specification;
}

/** The attachments by name, in the order a name tree wants, and as files that belong to the whole document. */
function carried(attachments: readonly Attachment[], files: readonly number[]): string {
  if (files.length === 0) return "";
  const names = attachments
    .map((attachment, index) => ({
      name: attachment.name,
      entry: `${textString(attachment.name)} ${files[index] ?? 0} 0 R`,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const list = files.map((number) => `${number} 0 R`).join(" ");
  return `/AF[${list}]/Names<</EmbeddedFiles<</Names[${names.map((one) => one.entry).join(" ")}]>>>>`;
}
