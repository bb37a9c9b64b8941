// Package quiz makes questions of a run. Each is a question that can be put to
// any run, so its right answer is what this run gives; and the scenario is
// played once for each of its flips, so a wrong answer can name the change that
// would have made it right. Nothing is drawn by lot: the same scenario has the
// same questions.
//
// The three questions of the lesson that this project grew from are among
// those of its scenario: at which step the cookie is first sent, what
// request.is_secure() is after it was set, and what changes without the Secure
// flag.
package quiz
