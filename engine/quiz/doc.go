// Package quiz makes questions about a run. Each question can be asked about
// any run, and its right answer is the result of this run. The package runs the
// scenario once for each of its flips, so that a wrong answer can name the
// change that would make it right. Nothing is random: the same scenario has the
// same questions.
//
// Each answer has a sentence that says why it is right or wrong, from the
// checks that the trace recorded at the event that it is about. A change is
// only offered if the same event, found again in the run with the change, then
// gives that answer. A [Given] answer is found again in the same way after an
// edit.
//
// The three questions of the lesson that this project started from are among
// those of its scenario: at which step the cookie is first sent, the value of
// request.is_secure() after it was set, and what changes without the Secure
// flag.
package quiz
