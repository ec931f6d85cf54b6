import { describeProblems } from "../support/problem-folders.js";

describeProblems(300, 499);
