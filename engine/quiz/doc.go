// Package quiz makes questions of a run. Each is a question that can be put to
// any run, so its right answer is what this run gives; and the scenario is
// played once for each of its flips, so a wrong answer can name the change that
// would have made it right. Nothing is drawn by lot: the same scenario has the
// same questions.
//
// Each answer has a sentence that says why it is right or wrong, taken from the
// checks that the trace recorded at the event that it is about. A change is only
// offered where that same event, found again in the run with the change, then
// answers so. A [Given] answer is found again in the same way after an edit.
//
// The three questions of the lesson that this project grew from are among
// those of its scenario: at which step the cookie is first sent, what
// request.is_secure() is after it was set, and what changes without the Secure
// flag.
package quiz
