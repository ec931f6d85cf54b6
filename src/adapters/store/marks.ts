/** In SQL: the mark as registered in this row has not been taken back since (R50). */
export function markStands(mark: string): string {
  return `NOT EXISTS (SELECT 1 FROM entry AS taken WHERE taken.kind = 'unregistered' AND taken.chain = ${mark}.chain
    AND taken.year = ${mark}.year AND taken.about = ${mark}.about AND taken.position > ${mark}.position)`;
}
