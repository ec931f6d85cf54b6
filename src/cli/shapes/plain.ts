// What is said often and stands nameless in the schemas.
import * as v from "valibot";

export const whole = v.pipe(v.number(), v.integer());
export const countable = v.pipe(whole, v.minValue(0));

/** What became of something that is noted once, however often it is asked for. */
export const noted = v.picklist(["written", "stands", "planned"]);
/** What became of something that is done anew each time. */
export const written = v.picklist(["written", "planned"]);
