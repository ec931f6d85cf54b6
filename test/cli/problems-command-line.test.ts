import { describeProblems } from "../support/problem-folders.js";

describeProblems(100, 199);
