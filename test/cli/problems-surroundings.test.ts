import { describeProblems } from "../support/problem-folders.js";

describeProblems(500, 599);
