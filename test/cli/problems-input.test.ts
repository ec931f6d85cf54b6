import { describeProblems } from "../support/problem-folders.js";

describeProblems(200, 299);
